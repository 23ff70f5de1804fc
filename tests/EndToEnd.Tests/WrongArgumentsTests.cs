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

    /// <summary>What only shows when it is used: a directory that is a file, a connection that there is not, an address that is not this machine's.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Names_that_mean_nothing_are_answered_in_one_sentence(string name)
    {
        var root = CommandLine.Root(TextWriter.Null, TextWriter.Null);
        var (path, command) = Walk(root, []).First(found => string.Join(' ', found.Path) == name);
        if (command.Subcommands.Count > 0 && command.Action is null) return;
        await using var sandbox = await Programs.SandboxAsync("--orders", "2");
        using var store = new TemporaryDirectory();
        await MakeStoreAsync(store.Path);
        foreach (var option in command.Options.Where(option => Meaningless(option.Name, store).Length > 0))
            foreach (var value in Meaningless(option.Name, store))
            {
                var start = new List<string>([.. path, .. Required(command)]);
                if (command.Options.Any(one => one.Name == "--sandbox")) start.AddRange(["--sandbox", sandbox.Address]);
                else if (option.Name != "--data" && command.Options.Any(one => one.Name == "--data")) start.AddRange(["--data", store.Path]);
                if (command.Options.Any(one => one is { Name: "--out" }) && option.Name != "--out") start.AddRange(["--out", Path.Combine(store.Path, "out.jsonl")]);
                var (output, error) = (new StringWriter(), new StringWriter());
                string[] arguments = [.. start, option.Name, value];
                var code = await CommandLine.RunAsync(arguments, output, error).WaitAsync(TimeSpan.FromMinutes(2), TimeProvider.System, TestContext.Current.CancellationToken);
                var told = $"[{string.Join("] [", arguments)}] -> {code}: {error}";
                Assert.True(code == 2, told);
                Assert.True(output.ToString().Length == 0, told);
                Assert.Single(error.ToString().Trim().Split('\n'));
                foreach (var technical in (string[])["   at ", "that this program does not know", "Exception"])
                    Assert.False(error.ToString().Contains(technical, StringComparison.Ordinal), told);
            }
    }

    private static string[] Meaningless(string option, TemporaryDirectory store) => option switch
    {
        "--data" => [store.StoreFile, Path.Combine(store.StoreFile, "below"), .. OperatingSystem.IsLinux() ? (string[])["/proc/none"] : []],
        "--connection" => ["nope", "", "sandbox "],
        "--out" => [store.Path, Path.Combine(store.StoreFile, "below"), store.StoreFile],
        "--zoho" or "--procore" => ["/nowhere/at/all"],
        "--urls" => ["http://192.0.2.1:5080", "http://127.0.0.1:5080/path", "http://user@127.0.0.1:0", "http://no.such.name.invalid:0"],
        "--head" => [$"nope:1:{new string('0', 64)}"],
        _ => [],
    };

    private static async Task MakeStoreAsync(string path)
    {
        await using var systems = await VendorSystems.SandboxAsync(new(), sandbox: null, new SandboxDraw(Seed: 1, Orders: 1, Speed: 1), TestContext.Current.CancellationToken);
        using var directory = DataDirectory.Own(path);
        using var runtime = await SyncRuntime.OpenAsync(directory, systems, TestContext.Current.CancellationToken);
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
