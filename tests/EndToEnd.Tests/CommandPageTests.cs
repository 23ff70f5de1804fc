using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using EmbeddedHost;

namespace EndToEnd.Tests;

/// <summary><c>docs/commands.md</c> is made from the code: every command of the host with each word and option that it takes. The sandbox's options are on it as well.</summary>
public sealed partial class CommandPageTests
{
    private const string Accept = "ACCEPT_COMMANDS";

    private static readonly string Root = typeof(CommandPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!;

    [Fact]
    public async Task The_page_is_the_one_that_the_code_says()
    {
        var path = Path.Combine(Root, "docs", "commands.md");
        var actual = await PageAsync();
        if (Environment.GetEnvironmentVariable(Accept) == "1") await File.WriteAllTextAsync(path, actual, TestContext.Current.CancellationToken);
        var expected = File.Exists(path) ? (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n") : "";
        Assert.True(expected == actual, $"docs/commands.md is not what the code says. If that is meant, run the test once with {Accept}=1 and commit the page.");
    }

    private static async Task<string> PageAsync()
    {
        var page = new StringBuilder();
        page.Append("# Commands\n\nWhat the programs take, made from their code by a test; `--help` behind a command says the same. [What the host does](../samples/EmbeddedHost/README.md), and [how it is run](operations.md).\n\n");
        page.Append("## The host\n\n`dotnet run --project samples/EmbeddedHost -- COMMAND`, or `EmbeddedHost COMMAND` where it was published. Results go to standard output, all else to standard error. ");
        page.Append("A command ends with 0 where all is as it should be, 1 where something failed, 2 where it was asked for what there is not.\n");
        var root = CommandLine.Root(TextWriter.Null, TextWriter.Null);
        page.Append(CultureInfo.InvariantCulture, $"\n{root.Description}\n");
        foreach (var (name, command) in Leaves(root, ""))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {name}\n\n{command.Description}\n");
            string[] rows = [.. command.Arguments.Select(RowOf), .. command.Options.Where(option => !option.Hidden).Select(RowOf)];
            if (rows.Length > 0) page.Append(CultureInfo.InvariantCulture, $"\n| | |\n|---|---|\n{string.Join('\n', rows)}\n");
        }

        page.Append("\n## The sandbox\n\n`dotnet run --project samples/Sandbox -- OPTIONS` ([what it is](../samples/Sandbox/README.md)).\n\n```\n");
        page.Append(await SandboxOptionsAsync()).Append("\n```\n");
        return page.ToString();
    }

    private static IEnumerable<(string Name, Command Command)> Leaves(Command command, string before) => command.Subcommands.Count == 0
        ? [($"{before} {command.Name}".Trim(), command)]
        : command.Subcommands.SelectMany(one => Leaves(one, command is RootCommand ? "" : $"{before} {command.Name}"));

    private static string RowOf(Argument argument) => $"| `{argument.Name}{(argument.Arity.MaximumNumberOfValues > 1 ? " …" : "")}` | {Escape(argument.Description)} |";

    private static string RowOf(Option option)
    {
        var standard = option is { HasDefaultValue: true, HelpName: not null } ? Convert.ToString(option.GetDefaultValue(), CultureInfo.InvariantCulture) : null;
        return $"| `{option.Name}{(option.HelpName is { } word ? $" {word}" : "")}` | {Escape(option.Description)}{(option.Required ? " Has to be given." : "")}{(string.IsNullOrEmpty(standard) ? "" : $" Without it: `{standard}`.")} |";
    }

    private static string Escape(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal);

    // What it says below "Options:".
    private static async Task<string> SandboxOptionsAsync()
    {
        await using var started = Programs.Sandbox("--help");
        Assert.Equal(0, await started.ExitAsync(TimeSpan.FromMinutes(1)));
        var options = Options().Match(started.Output.ReplaceLineEndings("\n"));
        Assert.True(options.Success, started.Everything());
        return string.Join('\n', options.Groups[1].Value.Split('\n').Select(line => line.TrimEnd())).TrimEnd();
    }

    [GeneratedRegex(@"Options:\n((?:  .*\n?)+)")]
    private static partial Regex Options();
}
