using System.Text.RegularExpressions;

namespace Conventions.Tests;

/// <summary>What the pages tell people to type names what there is: a project, a class, a trait, a file, and a variable that something reads.</summary>
public sealed partial class ContributingTests
{
    private static readonly string[] Pages = ["CONTRIBUTING.md", "README.md", .. Repository.Files("*.md", "docs")];

    [Fact]
    public void A_command_of_a_page_names_what_there_is()
    {
        var commands = Commands().ToList();
        Assert.True(commands.Count > 10);
        var tests = string.Concat(Repository.Files("*.cs", "tests").Select(Repository.Read));
        foreach (var (page, command) in commands)
        {
            foreach (Match match in Project().Matches(command))
                Assert.True(Directory.Exists(Repository.PathOf(match.Groups[1].Value)) || File.Exists(Repository.PathOf(match.Groups[1].Value)), $"{page}: {command}");
            foreach (Match match in Class().Matches(command).Where(one => one.Groups[1].Value != "Full.Name.Of.The.Class"))
                Assert.True(Regex.IsMatch(tests, $@"\bclass {match.Groups[1].Value.Split('.')[^1]}\b"), $"{page}: {command}");
            foreach (Match match in Trait().Matches(command))
                Assert.True(tests.Contains($"[Trait(\"{match.Groups[1].Value}\", \"{match.Groups[2].Value}\")]", StringComparison.Ordinal), $"{page}: {command}");
        }
    }

    /// <summary>A variable whose name nothing reads changes nothing, and whoever sets it believes that it did.</summary>
    [Fact]
    public void A_variable_of_a_page_is_read_by_something()
    {
        var variables = Pages.SelectMany(page => Variable().Matches(Repository.Read(page)).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.True(variables.Count > 5);
        var readers = string.Concat(Repository.Files("*.cs").Concat(Repository.Files("*", ".ci")).Concat(Repository.Files("*", "eng")).Where(IsText).Select(Repository.Read));
        Assert.All(variables, variable => Assert.Contains(variable, readers, StringComparison.Ordinal));
    }

    private static bool IsText(string path) => Path.GetExtension(path) is "" or ".cs" or ".sh" or ".props" or ".targets" or ".csproj";

    private static IEnumerable<(string Page, string Command)> Commands() => Pages.SelectMany(
        page => Command().Matches(Repository.Read(page).ReplaceLineEndings("\n")).Select(match => (page, match.Value)));

    [GeneratedRegex(@"(?:dotnet (?:test|build|pack|run)|artifacts/bin/)[^`\n]*")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?:--project |dotnet (?:build|pack) )((?:src|tests|samples|eng|benchmarks)/[\w./-]+)")]
    private static partial Regex Project();

    [GeneratedRegex(@"--filter-class ([\w.]+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"--filter(?:-not)?-trait (\w+)=(\w+)")]
    private static partial Regex Trait();

    [GeneratedRegex(@"`([A-Z]{3,}_[A-Z_]+)(?:=[^`]*)?(?: |`)")]
    private static partial Regex Variable();
}
