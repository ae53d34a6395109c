// Markdown pages as the documentation tests need them: links, and fenced blocks with the remark before them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mentor {

// A link or picture of a page: where it leads and on which line (from 1) it stands.
struct Link {
  std::string target;
  std::size_t line = 0;
};

// All `[text](target)` outside fenced blocks and code spans, without titles.
std::vector<Link> links_of(std::string_view page);

// A fenced block: ```language, its content and, where the line before the fence is `<!-- text -->`, that remark.
struct Block {
  std::string language;
  std::string remark;
  std::string content;
  std::size_t begin = 0;  // byte offset of the content in the page
  std::size_t line = 0;   // of the fence, from 1
};

// All fenced blocks in order. Throws std::runtime_error where one is not closed.
std::vector<Block> blocks_of(std::string_view page);

}  // namespace mentor
