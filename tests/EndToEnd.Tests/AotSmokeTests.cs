using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace EndToEnd.Tests;

/// <summary>Both clients and the sync core, natively compiled, against the sandbox over HTTP; and in the same program the sample for .NET Framework.</summary>
public sealed partial class AotSmokeTests
{
    [Fact]
    public async Task A_native_program_lists_reads_writes_meets_errors_and_takes_webhooks_with_both_clients()
    {
        var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!;
        var path = await NativeBuild.PublishAsync(root, "Smoke.Aot");
        Assert.False(File.Exists(Path.ChangeExtension(path, ".dll")) || File.Exists(path + ".dll"), "The program is not native.");
        AssertSaysItsSize(File.ReadAllText(Path.Combine(root, "docs", "what-moved.md")), path);
        await using var sandbox = await Programs.SandboxAsync("--seed", "7", "--orders", "24");

        var (exitCode, output, error) = await RunAsync(path, sandbox.Address.Split(','), new Dictionary<string, string>());
        Assert.True(exitCode == 0, $"Exit code {exitCode}.\n{output}\n{error}");
        Assert.Equal("45 checks held.", output.Trim());
        var effects = (await sandbox.StateAsync())["effects"]!;
        Assert.Equal(1, (int)effects["zoho"]!["POST /books/v3/purchaseorders"]!);
        Assert.Equal(1, (int)effects["zoho"]!["DELETE /books/v3/purchaseorders/{id}"]!);
        Assert.Equal(1, (int)effects["procore"]!["POST /rest/v1.0/vendors"]!);
        await TakesTheTourOfTheSampleAsync(path);
    }

    private static async Task TakesTheTourOfTheSampleAsync(string path)
    {
        var (started, order) = await SampleTour.SandboxAsync();
        await using var sandbox = started;
        var (exitCode, output, error) = await RunAsync(path, ["sample", .. sandbox.Address.Split(','), order], await sandbox.OwnAsync());
        Assert.True(exitCode == 0, $"Exit code {exitCode}.\n{output}\n{error}");
        await SampleTour.CheckAsync(sandbox, order, output);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string path, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        over.CancelAfter(TimeSpan.FromMinutes(10)); // against a hang only
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(over.Token);
        var error = process.StandardError.ReadToEndAsync(over.Token);
        try
        {
            await process.WaitForExitAsync(over.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }

        return (process.ExitCode, await output, await error);
    }

    // The page says how large the program is; another compiler may make it somewhat larger or smaller, another core a good deal.
    private static void AssertSaysItsSize(string page, string path)
    {
        if (RuntimeInformation.RuntimeIdentifier != "linux-x64") return;
        var said = long.Parse(SizeNow().Match(page).Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        var size = new FileInfo(path).Length;
        Assert.True(Math.Abs(size - said) <= said / 20, $"The native program has {size:N0} bytes, and docs/what-moved.md says {said:N0}.");
    }

    [GeneratedRegex(@"has\s+([0-9,]+) bytes, and the core's assembly")]
    private static partial Regex SizeNow();
}
