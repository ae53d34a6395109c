#include "tests/support/console.h"

#include <stdexcept>

#include "tests/support/markdown.h"
#include "tests/support/world.h"

namespace mentor {

namespace {

constexpr std::string_view more = "…\n";

// A command of a block and what the page says that it prints.
struct Step {
  std::string command;
  std::string shown;
};

std::vector<Step> steps_of(const std::string& content) {
  std::vector<Step> steps;
  for (std::size_t begin = 0; begin < content.size();) {
    const std::size_t end = content.find('\n', begin) + 1;
    const std::string line = content.substr(begin, end - begin);
    begin = end;
    if (line.starts_with("$ "))
      steps.push_back({line.substr(2, line.size() - 3), ""});
    else if (steps.empty())
      throw std::runtime_error("a console block begins with a command after “$ ”");
    else
      steps.back().shown += line;
  }
  return steps;
}

std::string first_lines(const std::string& text, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end < text.size(); --count) end = std::min(text.find('\n', end), text.size() - 1) + 1;
  return text.substr(0, end);
}

// What the page should say: the output, shortened where the page shortens it.
std::string as_shown(const std::string& shown, std::string out) {
  if (!out.empty() && !out.ends_with('\n')) out += '\n';
  if (!shown.ends_with(more)) return out;
  const std::string kept = shown.substr(0, shown.size() - more.size());
  const auto lines = static_cast<std::size_t>(std::count(kept.begin(), kept.end(), '\n'));
  const std::string beginning = first_lines(out, lines);
  return beginning == out ? out : beginning + std::string(more);
}

bool is_call(const std::string& command) { return command == "mentor" || command.starts_with("mentor "); }

// Executes the blocks of a page one after another.
class Page {
 public:
  Page() { load_folder(world_, "examples", "examples"); }

  // The content that the block should have.
  std::string run(const Block& block) {
    if (block.remark == "empty folder") world_.files = MemoryFiles();
    if (block.remark.starts_with("today: ")) set_today(block.remark.substr(7));
    if (block.remark.starts_with("file: ")) (void)world_.files.write(block.remark.substr(6), block.content);
    if (block.language != "console" || block.remark == "not run") return block.content;
    std::string content;
    for (const Step& step : steps_of(block.content)) {
      content += "$ " + step.command + "\n";
      content += is_call(step.command) ? as_shown(step.shown, run_line(world_, step.command).both) : step.shown;
    }
    return content;
  }

 private:
  void set_today(const std::string& text) {
    const auto date = parse_iso(text);
    if (!date) throw std::runtime_error("not a day: " + text);
    world_.today = *date;
  }

  World world_;
};

}  // namespace

std::string run_page(std::string_view page) {
  Page world;
  std::string real;
  std::size_t copied = 0;
  for (const Block& block : blocks_of(page)) try {
      real.append(page.substr(copied, block.begin - copied)).append(world.run(block));
      copied = block.begin + block.content.size();
    } catch (const std::runtime_error& error) {
      throw std::runtime_error("line " + std::to_string(block.line) + ": " + error.what());
    }
  return real.append(page.substr(std::min(copied, page.size())));
}

}  // namespace mentor
