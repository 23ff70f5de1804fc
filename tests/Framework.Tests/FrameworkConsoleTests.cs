namespace Framework.Tests;

/// <summary>
/// The netstandard2.0 builds of the three packages, registered, bound to configuration and used by a .NET Framework 4.7.2 program. The same files as a native program:
/// <c>AotSmokeTests</c>.
/// </summary>
public sealed class FrameworkConsoleTests
{
    [Fact]
    public async Task Lists_what_the_sandbox_holds_and_plans_an_order_without_writing()
    {
        var (started, order) = await SampleTour.SandboxAsync();
        await using var sandbox = started;
        var addresses = sandbox.Address.Split(',');

        var (exitCode, output, error) = await MonoProgram.RunAsync(await sandbox.OwnAsync(), addresses[0], addresses[1], order);

        Assert.True(exitCode == 0, $"Exit code {exitCode}.\n{output}\n{error}");
        Assert.Empty(error);
        await SampleTour.CheckAsync(sandbox, order, output);
    }

    [Fact]
    public async Task Says_what_is_missing_and_ends_with_2()
    {
        var none = new Dictionary<string, string> { ["ZOHO_ORGANIZATION_ID"] = "" };

        var (exitCode, output, error) = await MonoProgram.RunAsync(none, "http://127.0.0.1:1", "http://127.0.0.1:2");

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains("ZOHO_ORGANIZATION_ID", error, StringComparison.Ordinal);
    }
}
