using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Framework.Tests;

/// <summary>
/// Who knows the packages and the pages alone: what the pages say, literally, compiles outside the repository without a warning, and runs. Both clients
/// and the core in one native program are what the smoke test of the end-to-end suite publishes.
/// </summary>
public sealed class NewcomerTests(Newcomer newcomer, ITestOutputHelper words) : IClassFixture<Newcomer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_calls_list_what_is_there_and_the_first_plan_writes_nothing()
    {
        _ = newcomer.FolderOf("first-books");
        await using var sandbox = await Programs.SandboxAsync("--seed", "7", "--orders", "40");
        var (own, before) = (await sandbox.OwnAsync(), await sandbox.StateAsync());

        AreOrders(before, await newcomer.RunAsync("first-books", own));
        var vendors = (await newcomer.RunAsync("first-site", own)).Select(line => line.Split(' ')[0]).ToList();
        Assert.InRange(vendors.Distinct(StringComparer.Ordinal).Count(), 1, (int)before["procore"]!["vendors"]!);
        Assert.All(vendors, id => Assert.Matches("^[0-9]+$", id));

        own["ORDER"] = (string)before["orders"]!.AsArray().First(order => (string?)order!["status"] == "open")!["number"]!;
        var plan = await newcomer.RunAsync("first-plan", own);
        Assert.Matches("^(Synced|NeedsReview|Filtered): .", plan[0]);
        Assert.True(plan.Length > 1, plan[0]);
        var writes = (await sandbox.StateAsync())["writes"]!;
        Assert.Equal((0, 0), ((int)writes["zoho"]!, (int)writes["procore"]!));
        Assert.True(File.Exists(Path.Combine(newcomer.FolderOf("first-plan"), "sync.db")));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(newcomer.FolderOf("first-plan"), "keys")));
    }

    [Fact]
    public async Task A_web_application_has_both_clients_by_their_key_and_their_options_from_configuration()
    {
        _ = newcomer.FolderOf("first-web");
        await using var sandbox = await Programs.SandboxAsync("--seed", "7", "--orders", "20");
        var own = await sandbox.OwnAsync();
        Dictionary<string, string> environment = new()
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ZohoBooks__Acme__Region"] = "UnitedStates",
            ["ZohoBooks__Acme__OrganizationId"] = own["ZOHO_ORGANIZATION_ID"],
            ["ZohoBooks__Acme__ClientId"] = own["ZOHO_CLIENT_ID"],
            ["ZohoBooks__Acme__ClientSecret"] = own["ZOHO_CLIENT_SECRET"],
            ["ZohoBooks__Acme__RefreshToken"] = own["ZOHO_REFRESH_TOKEN"],
            ["ZohoBooks__Acme__LoopbackEndpoints__Api"] = own["ZOHO_URL"],
            ["ZohoBooks__Acme__LoopbackEndpoints__Accounts"] = own["ZOHO_URL"],
            ["Procore__Acme__CompanyId"] = own["PROCORE_COMPANY_ID"],
            ["Procore__Acme__ClientId"] = own["PROCORE_CLIENT_ID"],
            ["Procore__Acme__ClientSecret"] = own["PROCORE_CLIENT_SECRET"],
            ["Procore__Acme__LoopbackEndpoints__Api"] = own["PROCORE_URL"],
            ["Procore__Acme__LoopbackEndpoints__Login"] = own["PROCORE_URL"],
        };

        await using var program = newcomer.Start("first-web", environment);
        using var http = await ListeningAsync(program);
        var orders = JsonNode.Parse(await http.GetStringAsync("/orders", Token))!.AsArray();
        var vendors = JsonNode.Parse(await http.GetStringAsync("/vendors", Token))!.AsArray();

        AreOrders(await sandbox.StateAsync(), orders.Select(number => $"{number} "));
        Assert.NotEmpty(vendors);
    }

    [Fact]
    public async Task A_host_with_SQLite_works_by_itself_and_asks_what_its_own_validator_asks()
    {
        _ = newcomer.FolderOf("sync-host");
        await using var sandbox = await Programs.SandboxAsync("--seed", "7", "--orders", "12");
        var own = await sandbox.OwnAsync();
        own["ASPNETCORE_URLS"] = "http://127.0.0.1:0";

        await using var program = newcomer.Start("sync-host", own);
        using var http = await ListeningAsync(program);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Token);
        over.CancelAfter(TimeSpan.FromMinutes(5)); // against a hang only
        var asked = "";
        while (!asked.Contains("\"OrderLarge\"", StringComparison.Ordinal))
        {
            Assert.False(program.HasExited || over.IsCancellationRequested, $"Asked so far: {asked}. {program.Everything()}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
            asked = await http.GetStringAsync("/asked", Token);
        }

        using var body = new StringContent("{}");
        using var hook = await http.PostAsync("/hooks/zoho/nobody", body, Token);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, hook.StatusCode);
    }

    [Fact]
    public async Task Tests_of_their_own_pass() =>
        Assert.Contains("Failed: 0", string.Join('\n', await newcomer.RunAsync("first-tests", new Dictionary<string, string>())), StringComparison.Ordinal);

    [Fact]
    public async Task The_first_calls_run_on_NET_Framework_as_they_stand()
    {
        var (books, site) = (newcomer.ProgramOf("first-framework", "net472", "exe"), newcomer.ProgramOf("first-framework-site", "net472", "exe"));
        await using var sandbox = await Programs.SandboxAsync("--seed", "7", "--orders", "20");
        var own = await sandbox.OwnAsync();

        AreOrders(await sandbox.StateAsync(), await LinesAsync(books));
        Assert.Equal((await newcomer.RunAsync("first-site", own)).Order(StringComparer.Ordinal), (await LinesAsync(site)).Order(StringComparer.Ordinal));

        async Task<string[]> LinesAsync(string path)
        {
            var (exitCode, output, error) = await MonoProgram.RunFileAsync(path, own);
            Assert.True(exitCode == 0, $"Exit code {exitCode}.\n{output}\n{error}");
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    /// <summary>A native program takes both processors for a while, so it is made where somebody asks. The same calls are timed in all three forms.</summary>
    [Fact]
    public async Task The_first_calls_run_as_a_native_program()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("NEWCOMER_NATIVE") == "true", "NEWCOMER_NATIVE=true has a native program made from packages.");
        var (managed, framework) = (newcomer.ProgramOf("first-books"), newcomer.ProgramOf("first-framework", "net472", "exe"));
        var native = await newcomer.PublishAsync("first-native");
        Assert.False(File.Exists(native + ".dll") || File.Exists(Path.ChangeExtension(native, ".dll")), "The program is not native.");
        foreach (var (form, command) in (IEnumerable<(string, string[])>)[("native", [native]), (".NET 10", ["dotnet", managed]), (".NET Framework, on mono", ["mono", framework])])
        {
            // Each run asks for a token, of which Zoho gives ten in ten minutes.
            await using var sandbox = await Programs.SandboxAsync("--seed", "7", "--orders", "20");
            var own = await sandbox.OwnAsync();
            var took = new List<TimeSpan>();
            for (var run = 0; run < 5; run++)
            {
                var (toFirst, lines) = await TimedAsync(own, command);
                AreOrders(await sandbox.StateAsync(), lines);
                took.Add(toFirst);
            }

            words.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{form}: the first order after {took.Order().ElementAt(took.Count / 2).TotalMilliseconds:0} ms"));
        }

        words.WriteLine(string.Create(CultureInfo.InvariantCulture, $"native: {new FileInfo(native).Length:N0} bytes"));
    }

    // From its start to its first line, and all of its lines.
    private static async Task<(TimeSpan ToFirst, string[] Lines)> TimedAsync(Dictionary<string, string> own, string[] command)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Token);
        over.CancelAfter(TimeSpan.FromMinutes(5)); // against a hang only
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in own) start.Environment[name] = value;
        var since = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        try
        {
            var first = await process.StandardOutput.ReadLineAsync(over.Token);
            var toFirst = Stopwatch.GetElapsedTime(since);
            var (rest, error) = (process.StandardOutput.ReadToEndAsync(over.Token), process.StandardError.ReadToEndAsync(over.Token));
            await process.WaitForExitAsync(over.Token);
            Assert.True(process.ExitCode == 0, $"Exit code {process.ExitCode}.\n{first}\n{await rest}\n{await error}");
            return (toFirst, [first!, .. (await rest).Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    // Each order once, by the number with which its line begins.
    private static void AreOrders(JsonNode state, IEnumerable<string> lines)
    {
        var (orders, told) = (state["orders"]!.AsArray().Select(order => (string)order!["number"]!).ToList(), lines.ToList());
        Assert.NotEmpty(orders);
        Assert.Equal(orders.Count, told.Count);
        Assert.All(orders, number => Assert.Single(told, line => line.StartsWith(number + " ", StringComparison.Ordinal)));
    }

    private static async Task<HttpClient> ListeningAsync(Program program)
    {
        const string Words = "Now listening on: ";
        var line = await program.WaitForOutputAsync(Words, Token);
        return new() { BaseAddress = new Uri(line[(line.IndexOf(Words, StringComparison.Ordinal) + Words.Length)..]) };
    }
}
