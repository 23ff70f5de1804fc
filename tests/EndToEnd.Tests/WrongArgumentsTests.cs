using System.CommandLine;
using EmbeddedHost;

namespace EndToEnd.Tests;

/// <summary>Every command with every wrong argument that can be made of what it takes: one sentence, exit code 2, and no stack trace.</summary>
public sealed class WrongArgumentsTests
{
    private static readonly string[] Garbage = ["", " ", "x", "-1", "0.5.5", "1e99", "99999999999999999999", "nöwhere", "http://", "http://127.0.0.1:99999", "a\nb"];

    public static TheoryData<string> Commands => [.. Walk(CommandLine.Root(TextWriter.Null, TextWriter.Null), []).Select(found => string.Join(' ', found.Path)).Distinct()];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Are_answered_in_one_sentence(string name)
    {
        var root = CommandLine.Root(TextWriter.Null, TextWriter.Null);
        var (path, command) = Walk(root, []).First(found => string.Join(' ', found.Path) == name);
        var wrong = Wrong(path, command).Where(arguments => root.Parse(arguments).Errors.Count > 0).ToList();
        Assert.NotEmpty(wrong);
        foreach (var arguments in wrong)
        {
            var (output, error) = (new StringWriter(), new StringWriter());
            var code = await CommandLine.RunAsync(arguments, output, error);
            var told = $"[{string.Join("] [", arguments)}] -> {code}: {error}";
            Assert.True(code == 2, told);
            Assert.True(output.ToString().Length == 0, told);
            Assert.True(error.ToString().Trim().Length > 20 && !error.ToString().Contains("   at ", StringComparison.Ordinal), told);
        }
    }

    [Fact]
    public void Every_option_with_a_value_of_a_kind_refuses_some()
    {
        var root = CommandLine.Root(TextWriter.Null, TextWriter.Null);
        string[] free = ["--connection", "--data", "--zoho", "--procore"]; // names of people's own: what they mean is looked up
        var credulous =
            from found in Walk(root, [])
            from option in found.Command.Options
            where option.ValueType != typeof(bool) && option.ValueType != typeof(void) && !free.Contains(option.Name)
            where Garbage.All(value => root.Parse([.. found.Path, .. Required(found.Command), option.Name, value]).Errors.Count == 0)
            select $"{string.Join(' ', found.Path)} {option.Name}";
        Assert.Empty(credulous);
    }

    private static IEnumerable<string[]> Wrong(string[] path, Command command)
    {
        string[] start = [.. path, .. Required(command)];
        yield return [.. start, "--no-such-option"];
        yield return [.. start, "--no-such-option", "x"];
        yield return [.. path, "no-such-word", "another", "third"];
        yield return path;
        foreach (var option in command.Options)
        {
            yield return [.. start, option.Name];
            yield return [.. start, option.Name, "1", option.Name, "2"];
            foreach (var value in Garbage) yield return [.. start, option.Name, value];
        }

        if (command.Arguments.Count == 0) yield break;
        foreach (var value in Garbage) yield return [.. path, value];
    }

    private static IEnumerable<string> Required(Command command) => command.Arguments.Select(_ => "PO-00001");

    private static IEnumerable<(string[] Path, Command Command)> Walk(Command command, string[] path)
    {
        yield return (path, command);
        foreach (var one in command.Subcommands)
            foreach (var found in Walk(one, [.. path, one.Name]))
                yield return found;
    }
}
