using System.CommandLine;
using System.Text.RegularExpressions;
using EmbeddedHost;

namespace EndToEnd.Tests;

/// <summary>Whatever a sentence, a page of the documentation or a recipe tells somebody to run is a command that there is, with options that it takes.</summary>
public sealed partial class NamedCommandsTests
{
    private static readonly RootCommand Commands = CommandLine.Root(TextWriter.Null, TextWriter.Null);

    /// <summary>The lines that somebody copies, as they stand: in the documentation, in recipes and in the unit.</summary>
    [Fact]
    public void Every_line_to_copy_is_one_that_the_host_takes()
    {
        var root = OperationsPage.Root;
        string[] files =
        [
            Path.Combine(root, "README.md"), Path.Combine(root, "CONTRIBUTING.md"), .. Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md"),
            .. Directory.EnumerateFiles(Path.Combine(root, "samples"), "README.md", SearchOption.AllDirectories), .. Directory.EnumerateFiles(Path.Combine(root, "samples", "EmbeddedHost", "Deploy")),
        ];
        var lines = files.SelectMany(file => Copied().Matches(File.ReadAllText(file)).Select(match => (File: file, Line: match.Groups[1].Value.Trim()))).Where(one => one.Line.Length > 0).ToList();
        Assert.True(lines.Count >= 10, $"{lines.Count} lines");
        Assert.All(lines, one =>
        {
            var parsed = Commands.Parse([.. one.Line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('[', ']'))]);
            Assert.True(parsed.Errors.Count == 0, $"{one.File}: {one.Line}: {string.Join(' ', parsed.Errors.Select(error => error.Message))}");
        });
    }

    /// <summary>What the host says and shows: a command's name before an option, and every option at all.</summary>
    [Fact]
    public void Every_command_and_option_that_a_sentence_names_is_there()
    {
        var all = Each(Commands, []).ToList();
        var options = all.SelectMany(one => one.Command.Options).SelectMany(option => option.Aliases.Append(option.Name)).Append("--help").Append("--version").ToHashSet(StringComparer.Ordinal);
        options.UnionWith(["--by", "--tmpfs"]); // the host says of one that it can't be said; the other is podman's
        var (named, wrong) = (0, new List<string>());
        foreach (var file in Directory.EnumerateFiles(Path.Combine(OperationsPage.Root, "samples", "EmbeddedHost"), "*", SearchOption.AllDirectories).Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            foreach (Match match in RunCommand().Matches(text))
            {
                named++;
                if (!all.Any(one => one.Path is [var name] && name == match.Groups[1].Value)) wrong.Add($"{file}: {match.Value}");
            }

            foreach (Match match in AnyOption().Matches(text))
            {
                named++;
                if (!options.Contains(match.Value)) wrong.Add($"{file}: {match.Value}");
                var before = text[..match.Index].TrimEnd(' ').Split(' ', '"', '`', '(', '\n', ':')[^1];
                if (match.Index > 0 && text[match.Index - 1] == ' ' && all.Where(one => one.Path is [.., var last] && last == before).Select(one => one.Command).ToList() is [_, ..] commands
                    && !commands.SelectMany(command => Each(command, [])).Any(one => one.Command.Options.Any(option => option.Name == match.Value || option.Aliases.Contains(match.Value))) && match.Value != "--help")
                    wrong.Add($"{file}: {before} {match.Value}");
            }
        }

        Assert.True(named > 50, $"{named} were found");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<(string[] Path, Command Command)> Each(Command command, string[] path) =>
        command.Subcommands.SelectMany(one => Each(one, [.. path, one.Name])).Prepend((path, command));

    [GeneratedRegex(@"(?:EmbeddedHost(?:\.dll)?|samples/EmbeddedHost --) ([a-z][^`|\r\n)]*)")]
    private static partial Regex Copied();

    [GeneratedRegex(@"[Rr]un the command (?!again|as\b|when)([a-z][a-z-]*)")]
    private static partial Regex RunCommand();

    [GeneratedRegex(@"(?<=[\s""(])--[a-z][a-z-]+\b")]
    private static partial Regex AnyOption();
}
