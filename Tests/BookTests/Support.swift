// What all tests of this folder share.

@_exported import Foundation
@_exported import TestSupport
import Testing

@testable import book

extension Trait where Self == ConditionTrait {
  /// For suites whose tests run programs, which takes longer than the quick ones may.
  static var runsPrograms: Self {
    .enabled(if: Tier.now >= .standard, "it runs programs; say \(Tier.standard.command)")
  }

  /// For tests that need a program or a file that is not a part of Swift.
  static func needs(_ tool: Tool, from tier: Tier = .ci) -> Self {
    .enabled(if: tool.hindrance(from: tier) == nil, "\(tool.hindrance(from: tier) ?? "")")
  }
}

/// A page with a group for each text, between headings.
func page(_ groups: String..., command: String = "swift run chapter9", heading: String = "Title")
  -> [UInt8]
{
  let told = groups.map { "<div class=\"told\">\n\($0)</div>\n" }
  return Array(
    """
    <meta name="generator" content="\(command)">
    <main id="page">
    <p class="command">Printed by <code>\(command)</code></p>
    \(told.joined(separator: "<h2>\(heading)</h2>\n"))</main>
    <script>
    "<div></div>"
    </script>
    </html>

    """.utf8)
}

/// Bytes as text.
func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
