using System.Text.RegularExpressions;

namespace Conventions.Tests;

/// <summary>A page in Markdown as GitHub shows it: its headings with their anchors, its links, its code.</summary>
internal sealed partial class MarkdownPage
{
    private readonly List<string> _lines = [];
    private readonly List<(int Line, string Info, string Code)> _blocks = [];

    /// <param name="path">The page, relative to the root of the repository.</param>
    public MarkdownPage(string path)
    {
        Path = path;
        string[] lines = Repository.Read(path).ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                _lines.Add(lines[i]);
                continue;
            }

            int end = Array.FindIndex(lines, i + 1, line => line.TrimEnd() == "```");
            if (end < 0) throw new InvalidOperationException($"{path}: the block at line {i + 1} does not end.");
            _blocks.Add((i + 1, lines[i][3..].Trim(), string.Join('\n', lines[(i + 1)..end])));
            i = end;
        }
    }

    public string Path { get; }

    /// <summary>The text without its blocks of code.</summary>
    public string Text => string.Join('\n', _lines);

    /// <summary>The blocks of code, each with the line on which it begins and what stands behind its fence.</summary>
    public IReadOnlyList<(int Line, string Info, string Code)> Blocks => _blocks;

    /// <summary>Where its links lead, as they are written.</summary>
    public IEnumerable<string> Links => Link().Matches(InlineCode().Replace(Text, "")).Select(match => match.Groups[1].Value);

    /// <summary>What a link can name in it.</summary>
    public IReadOnlySet<string> Anchors
    {
        get
        {
            var anchors = new HashSet<string>(StringComparer.Ordinal);
            foreach (var heading in _lines.Select(line => Heading().Match(line)).Where(match => match.Success))
            {
                string anchor = Anchor(heading.Groups[2].Value);
                for (int more = 1; !anchors.Add(anchor); more++) anchor = $"{Anchor(heading.Groups[2].Value)}-{more}";
            }

            return anchors;
        }
    }

    /// <summary>What stands below each heading of a level, up to the next heading of that level or above.</summary>
    public IReadOnlyList<(string Heading, string Body)> Sections(int level)
    {
        var sections = new List<(string Heading, string Body)>();
        bool isIn = false;
        foreach (string line in _lines)
        {
            var heading = Heading().Match(line);
            if (heading.Success && heading.Groups[1].Length <= level)
            {
                isIn = heading.Groups[1].Length == level;
                if (isIn) sections.Add((heading.Groups[2].Value.Trim().Replace("`", "", StringComparison.Ordinal), ""));
            }
            else if (isIn)
            {
                sections[^1] = (sections[^1].Heading, sections[^1].Body + line + "\n");
            }
        }

        return sections;
    }

    /// <summary>GitHub's anchor of a heading: its letters in small, digits, hyphens and low lines, with a hyphen for each blank.</summary>
    internal static string Anchor(string heading)
    {
        string plain = LinkInHeading().Replace(heading, "$1").Replace("`", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal).Trim();
        return string.Concat(plain.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is '_' or '-' or ' ')).Replace(' ', '-');
    }

    [GeneratedRegex(@"^(#{1,6}) (.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkInHeading();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex InlineCode();
}
