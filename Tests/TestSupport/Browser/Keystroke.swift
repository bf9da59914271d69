// Keys by their names, as a keyboard in the United States has them.

import Foundation

/// A key, with those that are held down meanwhile.
struct Keystroke {
  private let key: String
  private let code: String
  private let number: Int
  private let text: String
  private let held: Int

  /// A key by its name or its letter, after those that are held: `Shift+Tab`.
  init(_ name: String) throws {
    // (The plus sign is a key as well.)
    let parts = name.count == 1 ? [name] : name.split(separator: "+").map(String.init)
    var held = 0
    for modifier in parts.dropLast() {
      guard let bit = Self.modifiers[modifier] else { throw PageError(text: "no key \(modifier)") }
      held |= bit
    }
    guard let last = parts.last, let (code, number, text) = Self.find(last) else {
      throw PageError(text: "no key is known by the name \"\(name)\"")
    }
    key = last
    self.code = code
    self.number = number
    // Held down, Control and its like make commands of letters.
    self.text = held & ~8 == 0 ? text : ""
    self.held = held
  }

  /// What the browser is told.
  func event(isDown: Bool) -> JSON {
    var event: [String: JSON] = [
      "type": isDown ? (text.isEmpty ? "rawKeyDown" : "keyDown") : "keyUp",
      "key": .string(key), "code": .string(code), "modifiers": .number(Double(held)),
      "windowsVirtualKeyCode": .number(Double(number)),
    ]
    if isDown, !text.isEmpty { event["text"] = .string(text) }
    return .object(event)
  }

  private static let modifiers = ["Alt": 1, "Control": 2, "Meta": 4, "Shift": 8]

  private static let named = [
    "Backspace": 8, "Tab": 9, "Enter": 13, "Escape": 27, "PageUp": 33, "PageDown": 34, "End": 35,
    "Home": 36, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, "Delete": 46,
  ]

  private static func find(_ name: String) -> (code: String, number: Int, text: String)? {
    if let number = named[name] { return (name, number, name == "Enter" ? "\r" : "") }
    guard name.count == 1, let byte = name.uppercased().utf8.first, 32..<127 ~= byte else {
      return nil
    }
    let upper = name.uppercased()
    switch byte {
    case 32: return ("Space", 32, " ")
    case 48...57: return ("Digit\(name)", Int(byte), name)
    case 65...90: return ("Key\(upper)", Int(byte), name)
    // Signs are told by what they write; where they are differs from keyboard to keyboard.
    default: return ("", 0, name)
    }
  }
}
