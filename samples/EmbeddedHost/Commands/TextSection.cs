namespace EmbeddedHost;

/// <summary>A titled part of what a command writes for people; nothing where there is nothing to say.</summary>
internal static class TextSection
{
    public static void Write(TextWriter output, string title, IEnumerable<string> lines, string? none = null)
    {
        var all = lines.ToList();
        if (all.Count == 0 && none is not null) all.Add(none);
        if (all.Count == 0) return;
        output.WriteLine();
        output.WriteTinted(Tone.Title, title);
        foreach (var line in all) output.WriteLine("  " + line);
    }
}
