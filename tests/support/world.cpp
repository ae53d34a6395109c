#include "tests/support/world.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include "cmd/env.h"
#include "cmd/run.h"

namespace mentor {

namespace {

namespace fs = std::filesystem;

// Keeps what goes through two streams apart and in order of writing.
class Tee : public std::streambuf {
 public:
  explicit Tee(std::string& both) : both_(both) {}
  const std::string& str() const { return own_; }

 protected:
  std::streamsize xsputn(const char* text, std::streamsize size) override {
    both_.append(text, static_cast<std::size_t>(size));
    own_.append(text, static_cast<std::size_t>(size));
    return size;
  }
  int_type overflow(int_type c) override {
    if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
    const char one = traits_type::to_char_type(c);
    xsputn(&one, 1);
    return c;
  }

 private:
  std::string& both_;
  std::string own_;
};

bool is_assignment(const std::string& word) {
  const auto equals = word.find('=');
  return equals != std::string::npos && equals > 0 &&
         std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(equals),
                     [](char c) { return c == '_' || (c >= 'A' && c <= 'Z'); });
}

// One word from `at` on, which is at no space; leaves `at` behind it.
std::string next_word(std::string_view line, std::size_t& at) {
  std::string word;
  char quote = 0;
  for (; at < line.size(); ++at) {
    const char c = line[at];
    if (quote == 0 && c == ' ') break;
    if (quote == 0 && std::string_view("|<>&;`$*?").find(c) != std::string_view::npos)
      throw std::runtime_error("only plain commands can be run, no shell: " + std::string(line));
    if (c == quote)
      quote = 0;
    else if (quote == 0 && (c == '\'' || c == '"'))
      quote = c;
    else if (c == '\\' && quote != '\'' && at + 1 < line.size())
      word += line[++at];
    else
      word += c;
  }
  if (quote != 0) throw std::runtime_error("a quote is not closed: " + std::string(line));
  return word;
}

fs::path in_tree(const std::string& path) { return fs::path(MENTOR_SOURCE_DIR) / path; }

}  // namespace

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  for (std::size_t at = 0; (at = line.find_first_not_of(' ', at)) != std::string_view::npos;)
    words.push_back(next_word(line, at));
  return words;
}

Said run_line(World& world, std::string_view line, const std::string& input) {
  std::vector<std::string> words = words_of(line);
  auto variables = world.variables;
  auto program = words.begin();
  for (; program != words.end() && is_assignment(*program); ++program)
    variables[program->substr(0, program->find('='))] = program->substr(program->find('=') + 1);
  if (program == words.end() || *program != "mentor")
    throw std::runtime_error("not a call of mentor: " + std::string(line));

  Said said;
  std::istringstream in(input);
  Tee out_buffer(said.both), err_buffer(said.both);
  std::ostream out(&out_buffer), err(&err_buffer);
  Env env{world.files, in, out, err, world.today, std::move(variables), "", world.width, world.width > 0};
  env.threads = world.threads;
  said.exit = run({program + 1, words.end()}, env);
  said.out = out_buffer.str();
  said.err = err_buffer.str();
  return said;
}

void load_folder(World& world, const std::string& folder, const std::string& as) {
  const auto files = sources(folder, "");
  if (files.empty()) throw std::runtime_error("no files below " + folder);
  for (const std::string& file : files)
    (void)world.files.write(join_path(as, file.substr(folder.size() + 1)), read_source(file));
}

std::string read_source(const std::string& path) {
  std::ifstream file(in_tree(path), std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write_source(const std::string& path, std::string_view bytes) {
  std::ofstream file(in_tree(path), std::ios::binary);
  file << bytes;
  if (!file.flush()) throw std::runtime_error("cannot write " + path);
}

std::vector<std::string> sources(const std::string& folder, std::string_view ending) {
  std::vector<std::string> paths;
  if (!fs::is_directory(in_tree(folder))) return paths;
  for (const auto& entry : fs::recursive_directory_iterator(in_tree(folder))) {
    if (!entry.is_regular_file()) continue;
    std::string path = fs::relative(entry.path(), in_tree(".")).generic_string();
    if (path.ends_with(ending)) paths.push_back(std::move(path));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

bool accepting() {
  const char* value = std::getenv("MENTOR_ACCEPT");
  return value != nullptr && std::string_view(value) == "1";
}

}  // namespace mentor
