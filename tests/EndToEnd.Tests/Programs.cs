using System.Reflection;

namespace EndToEnd.Tests;

/// <summary>Starts the programs as processes of their own.</summary>
internal static class Programs
{
    public static Program Host(params string[] arguments) => Start("EmbeddedHost", arguments);

    public static Program Host(IReadOnlyDictionary<string, string> environment, params string[] arguments) => Start("EmbeddedHost", arguments, environment);

    /// <summary>The host, started in a folder.</summary>
    public static Program HostIn(string folder, params string[] arguments) => Start("EmbeddedHost", arguments, folder: folder);

    /// <summary>The same, with an environment of its own.</summary>
    public static Program HostIn(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) => Start("EmbeddedHost", arguments, environment, folder);

    /// <summary>One of several nodes.</summary>
    public static Program Node(IReadOnlyDictionary<string, string> environment, params string[] arguments) => Start("DistributedHost", arguments, environment);

    /// <summary>An OpenID provider that others wrote, and the one client that it knows.</summary>
    public static Program Provider(string client, string secret) => Start("OthersProvider", [client, secret]);

    /// <summary>The sandbox, told whatever it is told.</summary>
    public static Program Sandbox(params string[] arguments) => Start("Sandbox", arguments);

    /// <summary>Where a program was built to.</summary>
    public static string DirectoryOf(string name)
    {
        var metadata = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(one => one.Key, one => one.Value!);
        return Path.Combine(metadata["ProgramsDirectory"], name, metadata["ProgramsPivot"]);
    }

    /// <summary>A sandbox with several customers, and both addresses of each as <c>--sandbox</c> takes them.</summary>
    public static async Task<(Program Program, IReadOnlyList<string> Addresses)> SandboxesAsync(int customers, params string[] arguments)
    {
        var program = Start("Sandbox", ["--customers", customers.ToString(System.Globalization.CultureInfo.InvariantCulture), .. arguments]);
        string[] lines;
        while ((lines = program.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Length < customers)
        {
            Assert.False(program.HasExited, program.Everything());
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        return (program, [.. lines.Select(line => line.Split(' ')).Select(words => $"{words[1]},{words[3]}")]);
    }

    /// <summary>The program of the clients' checks, not compiled to native code.</summary>
    public static Program Smoke(params string[] arguments) => Start("Smoke.Aot", arguments);

    public static async Task<SandboxProgram> SandboxAsync(params string[] arguments)
    {
        var program = Start("Sandbox", ["--zoho-port", "0", "--procore-port", "0", .. arguments]);
        var line = await program.WaitForOutputAsync("zoho http", TestContext.Current.CancellationToken);
        var words = line.Split(' ');
        return new SandboxProgram(program, new Uri(words[1]), new Uri(words[3]));
    }

    private static Program Start(string name, string[] arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var path = Path.Combine(DirectoryOf(name), name + ".dll");
        Assert.True(File.Exists(path), $"{path} is not there; build {name} first.");
        return new Program(path, arguments, environment ?? new Dictionary<string, string>(), folder);
    }
}
