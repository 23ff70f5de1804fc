using System.Text.Json.Nodes;

namespace EndToEnd.Tests;

/// <summary>The probe as a person starts it, against the sandbox as a process.</summary>
public sealed class ProbeCommandTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task It_says_what_it_makes_writes_a_report_and_leaves_nothing()
    {
        await using var sandbox = await Programs.SandboxAsync("--orders", "10", "--speed", "40");
        using var directory = new TemporaryDirectory();
        var before = await HeldAsync(sandbox);
        await using (var host = ProbeIn(directory, sandbox, "--write", "--project", ProbedSandbox.ProjectNumber()))
        {
            Assert.True(await host.ExitAsync(Patience) == 0, host.Everything());
            Assert.Contains("Everything is named probe-", host.Output.Split("  Which code has the body of a 401?")[0], StringComparison.Ordinal);
            Assert.Contains("procore.MoneyAsNumbers = false", host.Output, StringComparison.Ordinal);
        }

        Assert.Equal(before, await HeldAsync(sandbox));
        var report = JsonNode.Parse(await File.ReadAllTextAsync(Report(directory), TestContext.Current.CancellationToken))!;
        Assert.True(report["answers"]!.AsArray().Count(answer => answer!["position"] is not null) > 50);
    }

    [Fact]
    public async Task Killed_in_the_middle_the_next_run_cleans_up()
    {
        await using var sandbox = await Programs.SandboxAsync("--orders", "10", "--speed", "40");
        using var directory = new TemporaryDirectory();
        var before = await HeldAsync(sandbox);
        await using (var host = ProbeIn(directory, sandbox, "--write", "--project", ProbedSandbox.ProjectNumber()))
        {
            await host.WaitForOutputAsync("procore.NullClears", TestContext.Current.CancellationToken);
            while (await HeldAsync(sandbox) == before) await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
            await host.KillAsync();
        }

        Assert.True(File.Exists(Report(directory) + ".journal"));
        var held = await HeldAsync(sandbox);
        await using (var host = ProbeIn(directory, sandbox))
        {
            Assert.True(await host.ExitAsync(Patience) == 0, host.Everything());
            Assert.Contains("Still there: ", host.Output, StringComparison.Ordinal);
        }

        Assert.Equal(held, await HeldAsync(sandbox)); // it only reads
        await using (var host = ProbeIn(directory, sandbox, "--write", "--project", ProbedSandbox.ProjectNumber()))
        {
            Assert.True(await host.ExitAsync(Patience) == 0, host.Everything());
            Assert.Contains("that an interrupted run left behind", host.Output, StringComparison.Ordinal);
        }

        Assert.Equal(before, await HeldAsync(sandbox));
        Assert.False(File.Exists(Report(directory) + ".journal"));
    }

    [Fact]
    public async Task Nothing_is_made_in_Procore_s_production()
    {
        using var directory = new TemporaryDirectory();
        const string Connection = """
            { "Connections": [ { "Id": "a", "OrdersFrom": "all", "CommitmentStatus": "Draft",
              "Zoho": { "Region": "us", "OrganizationId": "1", "ClientId": "a", "ClientSecret": "b", "RefreshToken": "c" },
              "Procore": { "Environment": "production", "CompanyId": 1, "ClientId": "a", "ClientSecret": "b" } } ] }
            """;
        await File.WriteAllTextAsync(Path.Combine(directory.Path, "appsettings.json"), Connection, TestContext.Current.CancellationToken);
        await using var host = Programs.HostIn(directory.Path, "probe", "--write", "--project", "24-101");
        Assert.True(await host.ExitAsync(Patience) == 2, host.Everything());
        Assert.Contains("--write is for a Procore sandbox", host.Error, StringComparison.Ordinal);
    }

    /// <summary>A host that works meanwhile would make a company of the probe's vendor, and Procore deletes none.</summary>
    [Fact]
    public async Task Nothing_is_made_where_a_policy_copies_it_to_where_it_can_t_be_removed()
    {
        using var directory = new TemporaryDirectory();
        const string Connection = """
            { "Connections": [ { "Id": "a", "OrdersFrom": "all", "CommitmentStatus": "Draft", "PoliciesFile": "policies.json",
              "Zoho": { "Region": "us", "OrganizationId": "1", "ClientId": "a", "ClientSecret": "b", "RefreshToken": "c" },
              "Procore": { "Environment": "monthly-sandbox", "CompanyId": 1, "ClientId": "a", "ClientSecret": "b" } } ] }
            """;
        await File.WriteAllTextAsync(Path.Combine(directory.Path, "appsettings.json"), Connection, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(directory.Path, "policies.json"), """{ "vendors": { "treatment": "Create" } }""", TestContext.Current.CancellationToken);
        await using var host = Programs.HostIn(directory.Path, "probe", "--write", "--project", "24-101");
        Assert.True(await host.ExitAsync(Patience) == 2, host.Everything());
        Assert.Contains("set vendors.treatment to Review while --write runs", host.Error, StringComparison.Ordinal);
    }

    private static Program ProbeIn(TemporaryDirectory directory, SandboxProgram sandbox, params string[] arguments) =>
        Programs.HostIn(directory.Path, ["probe", "--sandbox", sandbox.Address, .. arguments]);

    private static string Report(TemporaryDirectory directory) => Path.Combine(directory.Path, "data", "probe-sandbox.json");

    private static async Task<string> HeldAsync(SandboxProgram sandbox) => ProbedSandbox.Held(await sandbox.StateAsync());
}
