// Following something that changes, such as a file that is being edited.

import Foundation

/// Shows the state of something, and each later one that differs from the one shown last, for as long
/// as the program runs.
///
/// Editors save in several steps, between which a file may be empty or gone: a state is shown once it
/// is found twice in a row, and where there is none, it is waited for. `show` says whether it came
/// to its end; where it did not, the state counts as not shown.
public func follow<State: Equatable>(
  _ state: () throws -> State, showing show: (State) throws -> Bool
) rethrows -> Never {
  var (seen, shown): (State?, State?)
  while true {
    let now = try? state()
    if let now, now == seen, now != shown {
      shown = try show(now) ? now : nil
    } else {
      usleep(75_000)
    }
    seen = now
  }
}
