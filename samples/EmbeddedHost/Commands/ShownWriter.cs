using System.Text;

namespace EmbeddedHost;

/// <summary>
/// Where a command writes. What a screen would not show, or would obey, stands there as its number, wherever it came from: a vendor's name moves no cursor and colours nothing. Colours of the command's
/// own are for a terminal alone, and for one whose owner has not said NO_COLOR.
/// </summary>
internal sealed class ShownWriter : TextWriter
{
    private readonly TextWriter _inner;
    private readonly bool _isColoured;

    public ShownWriter(TextWriter inner, bool isColoured, bool? hasSomebody = null) => (_inner, _isColoured, HasSomebody) = (inner, isColoured, hasSomebody ?? IsTerminal(inner));

    public override Encoding Encoding => _inner.Encoding;

    /// <summary>Whether somebody sits before this one.</summary>
    public bool HasSomebody { get; }

    /// <summary>Whether somebody sits before it, who sees colours and can be asked.</summary>
    public static bool IsTerminal(TextWriter writer) =>
        (ReferenceEquals(writer, Console.Out) && !Console.IsOutputRedirected) || (ReferenceEquals(writer, Console.Error) && !Console.IsErrorRedirected);

    /// <summary>The same for what is shown.</summary>
    public static ShownWriter Of(TextWriter writer) => writer as ShownWriter
        ?? new(writer, IsTerminal(writer) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb");

    /// <summary>A line in the colour of what it is.</summary>
    public void WriteTinted(Tone tone, string line) => _inner.WriteLine(_isColoured ? $"\u001b[{Code(tone)}m{Shown(line)}\u001b[0m" : Shown(line));

    /// <summary>Takes back what stands open on the line, on a terminal.</summary>
    public void TakeBack(int length) => _inner.Write("\r" + new string(' ', length) + "\r");

    public override void Flush() => _inner.Flush();

    public override Task FlushAsync() => _inner.FlushAsync();

    public override void Write(char value) => _inner.Write(char.IsSurrogate(value) ? value.ToString() : Shown(value.ToString()));

    public override void Write(string? value) => _inner.Write(Shown(value));

    public override void Write(char[] buffer, int index, int count) => _inner.Write(Shown(new string(buffer, index, count)));

    public override void Write(ReadOnlySpan<char> buffer) => _inner.Write(Shown(buffer.ToString()));

    public override Task WriteAsync(string? value) => _inner.WriteAsync(Shown(value));

    public override void WriteLine() => _inner.WriteLine();

    public override void WriteLine(string? value) => _inner.WriteLine(Shown(value));

    public override Task WriteLineAsync() => _inner.WriteLineAsync();

    public override Task WriteLineAsync(string? value) => _inner.WriteLineAsync(Shown(value));

    // Lines of the command's own stay lines.
    private static string Shown(string? text) => string.IsNullOrEmpty(text) ? string.Empty
        : string.Join('\n', text.Split('\n').Select(line => line.EndsWith('\r') ? PageWords.Name(line[..^1]) + "\r" : PageWords.Name(line)));

    private static string Code(Tone tone) => tone switch
    {
        Tone.Good => "32",
        Tone.Bad => "31",
        Tone.Title => "1",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, null),
    };
}

/// <summary>Lines in a colour, on whatever a command writes to.</summary>
internal static class Tinted
{
    public static void WriteTinted(this TextWriter output, Tone tone, string line)
    {
        if (output is ShownWriter shown) shown.WriteTinted(tone, line);
        else output.WriteLine(line);
    }
}
