// The files that the program reads.

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace jinlan::cli {

/// The content of the file, or nothing and the reason: not there, no permission, a folder, or larger than any
/// file of ours could be.
std::optional<std::string> read_file(const std::filesystem::path& path, std::string& reason);

/// The folder with the assets: the one asked for, or the first beside the program that holds the plan.
/// `called_as` is the program's first word, where the system does not tell its place.
std::filesystem::path assets_folder(std::string_view asked_for, const char* called_as);

}  // namespace jinlan::cli
