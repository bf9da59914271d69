// How well text stands out from what is behind it, computed from the styles that are in force.

/// A text that is hard to read, the first of those with its colours.
public struct FaintText: Equatable, Sendable, Decodable, CustomStringConvertible {
  /// The beginning of the text.
  public let text: String

  /// The contrast, from 1 to 21, as WCAG has it.
  public let contrast: Double

  /// Its colour, and the one behind it: red, green, blue from 0 to 255.
  public let ink, paper: [Double]

  /// All of it, in a line.
  public var description: String { "\(contrast) for \(ink) on \(paper): \(text)" }
}

extension Tab {
  /// The texts, also those in drawings, with less contrast than `least` to what is behind them.
  ///
  /// Behind a text are the backgrounds of what it is in, and in a drawing the shapes that were drawn
  /// before it at its middle. Pictures and gradients in the background are not looked at, nor are
  /// texts that a style sheet adds.
  public func faintText(below least: Double = 4.5) async throws -> [FaintText] {
    try await evaluate("(\(contrasts))(\(least))", as: [FaintText].self)
  }
}

private let contrasts = """
  least => {
    const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const known = new Map();
    const colour = css => {
      if (!known.has(css)) {
        brush.clearRect(0, 0, 1, 1);
        brush.fillStyle = css;
        brush.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
        known.set(css, [r, g, b, a / 255]);
      }
      return known.get(css);
    };
    const over = (top, below) => {
      const a = top[3] + below[3] * (1 - top[3]);
      const mixed = [0, 1, 2].map(
        i => a && (top[i] * top[3] + below[i] * below[3] * (1 - top[3])) / a);
      return [...mixed, a];
    };
    const light = rgb => {
      const [r, g, b] = rgb.slice(0, 3).map(
        c => c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one, other) => {
      const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const fill = element => {
      const style = getComputedStyle(element);
      if (style.fill === "none" || style.fill.startsWith("url")) return [0, 0, 0, 0];
      const [r, g, b, a] = colour(style.fill);
      return [r, g, b, a * style.fillOpacity * style.opacity];
    };
    const sheet = document.createElement("div");
    sheet.style.backgroundColor = "Canvas";
    document.documentElement.append(sheet);
    const canvas = colour(getComputedStyle(sheet).backgroundColor);
    sheet.remove();

    const paper = (element, x, y) => {
      let result = [0, 0, 0, 0];
      const svg = element.closest("svg");
      if (svg) {
        const shapes = [...svg.querySelectorAll("rect, circle, ellipse, path, polygon")].filter(
          shape => !shape.closest("defs, clipPath, mask")
            && getComputedStyle(shape).visibility === "visible"
            && shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
        for (const shape of shapes.reverse()) {
          const place = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
          if (shape.isPointInFill(place)) result = over(result, fill(shape));
        }
      }
      for (let e = element; e; e = e.parentElement)
        result = over(result, colour(getComputedStyle(e).backgroundColor));
      return over(result, canvas);
    };

    const faint = new Map();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode.data.trim();
      const element = texts.currentNode.parentElement;
      if (!text || element.closest("script, style, title, desc, :disabled")) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const box = range.getBoundingClientRect();
      const isSeen = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (!isSeen || box.width < 2 || box.height < 2) continue;
      const isDrawn = element instanceof SVGElement;
      const look = getComputedStyle(element);
      // A halo, drawn below the letters, is what is behind them.
      const hasHalo = isDrawn && look.paintOrder.startsWith("stroke") && look.stroke !== "none";
      const back = hasHalo
        ? colour(look.stroke) : paper(element, box.x + box.width / 2, box.y + box.height / 2);
      let ink = isDrawn ? fill(element) : colour(getComputedStyle(element).color);
      let opacity = 1;
      for (let e = isDrawn ? element.parentElement : element; e; e = e.parentElement)
        opacity *= getComputedStyle(e).opacity;
      ink = over([...ink.slice(0, 3), ink[3] * opacity], back);
      const value = Math.floor(contrast(ink, back) * 100) / 100;
      const colours = [ink, back].map(c => c.slice(0, 3).map(Math.round));
      const name = colours.join();
      if (value < least && !faint.has(name))
        faint.set(name, {
          text: text.slice(0, 60), contrast: value, ink: colours[0], paper: colours[1]
        });
    }
    return [...faint.values()];
  }
  """
