using System.Globalization;
using System.Text.Json;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>What holds for every typed operation, on the wire.</summary>
[Collection(SimulatedTime.Name)]
public class OperationTests
{
    // 19 digits: more than a double can hold.
    private const long Large = 5_982_324_300_946_918_154;

    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_request_of_any_operation_leaves_without_the_company()
    {
        var wire = new Wire();
        using IProcoreClient client = wire.Client();
        foreach (IProcoreClient scoped in new[] { client, client.ForCompany(77), client.ForCompany(77).WithPriority(ProcoreCallPriority.Background) })
        {
            List<(string Name, List<Sent> Calls)> called = await wire.Time.RunAsync(Operations.CallAllAsync(wire, scoped, 5, None));
            Assert.All(called, operation => Assert.True(operation.Calls.Count > 0, operation.Name + " sent nothing."));
            Assert.True(called.Count > 70, $"Only {called.Count} operations were found.");

            using HttpResponseMessage raw = await wire.Time.RunAsync(scoped.SendAsync(new() { Path = "/rest/v2.0/companies/5/async_operations/8", Query = [new("a b", "c")] }, None));
            Assert.Equal("/rest/v2.0/companies/5/async_operations/8?a b=c", wire.Last.Path + wire.Last.Query);
            string company = scoped.CompanyId.ToString(CultureInfo.InvariantCulture);
            Assert.All(wire.Calls, sent => Assert.Equal(company, sent.Header("Procore-Company-Id")));
            Assert.All(wire.Calls, sent => Assert.StartsWith("Bearer " + Wire.Token, sent.Header("Authorization"), StringComparison.Ordinal));
            Assert.All(wire.Calls, sent => Assert.StartsWith("Procore.Client/", sent.Header("User-Agent"), StringComparison.Ordinal));
            Assert.All(wire.Calls, sent => Assert.Equal("api.procore.com", sent.Address.Host));
            wire.Calls.Clear();
        }

        Assert.Single(wire.TokenCalls);
        Assert.Same(client.ForCompany(77), client.ForCompany(77));
        Assert.Same(client, client.ForCompany(Wire.Company));
        IProcoreClient background = client.WithPriority(ProcoreCallPriority.Background);
        Assert.Same(background, background.WithPriority(ProcoreCallPriority.Background));
        Assert.Equal(77, background.ForCompany(77).CompanyId);
    }

    [Fact]
    public async Task Ids_of_nineteen_digits_survive_every_path_both_ways()
    {
        var wire = new Wire();
        using IProcoreClient client = wire.Client(options => options.CompanyId = Large);
        string text = Large.ToString(CultureInfo.InvariantCulture);

        // Rows of lists are checked where they are read, in Operations.
        List<(string Name, List<Sent> Calls)> called = await wire.Time.RunAsync(Operations.CallAllAsync(wire, client, Large, None));

        foreach (Sent sent in called.SelectMany(operation => operation.Calls))
        {
            Assert.All(sent.Path.Split('/').Where(part => part.Length > 0 && char.IsDigit(part[0])), part => Assert.Equal(text, part));
            if (sent.Body.Length > 0 && sent.Body[0] is '{' or '[')
                Assert.All(Numbers(JsonDocument.Parse(sent.Body).RootElement), number => Assert.Equal(text, number));
        }

        Assert.Equal(Large, (await wire.Time.RunAsync(client.Projects.GetAsync(Large, None))).Id);
        wire.Answer = _ => Wire.Json("""{"id":@,"vendor":{"id":"@"},"line_items":[{"id":"@","wbs_code":{"id":@}}]}""".Replace("@", text, StringComparison.Ordinal));
        WorkOrderContract contract = await wire.Time.RunAsync(client.WorkOrders.GetAsync(Large, Large, None));
        Assert.Equal((Large, Large, Large, Large), (contract.Id, contract.Vendor!.Id, contract.Lines[0].Id, contract.Lines[0].WbsCode!.Id));
    }

    [Fact]
    public async Task Every_operation_is_one_that_Procore_publishes_and_the_coverage_page_lists_them()
    {
        var wire = new Wire();
        using IProcoreClient client = wire.Client();
        using var reader = new StreamReader(typeof(OperationTests).Assembly.GetManifestResourceStream("procore-operations.tsv")!);
        (string Method, string Path, string Tag, string Query)[] published = [.. (await reader.ReadToEndAsync(None)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.TrimEnd('\r').Split('\t')).Select(row => (row[0], row[1], row[2], row[3]))];
        var covered = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, List<Sent> calls) in await wire.Time.RunAsync(Operations.CallAllAsync(wire, client, 5, None)))
        {
            foreach (Sent sent in calls)
            {
                (string Method, string Path, string Tag, string Query)[] matches = [.. published.Where(operation => operation.Method == sent.Method && Fits(operation.Path, sent.Path))];
                Assert.True(matches.Length == 1, $"{name} sends {sent.Method} {sent.Path}, which Procore's list has {matches.Length} times.");
                string row = $"| `{sent.Method} {matches[0].Path}` | ";
                covered[row] = covered.TryGetValue(row, out string? others) && !others.Split(", ").Contains("`" + name + "`") ? others + ", `" + name + "`" : others ?? "`" + name + "`";
            }
        }

        string page = "# Coverage of the Procore REST API\n\n"
            + $"{covered.Count} of the {published.Length} operations that Procore publishes have a typed method; all others are reached with `IProcoreClient.SendAsync`.\n"
            + "This page is written and checked by `OperationTests`.\n\n"
            + "What a method rests on: *call and answer* where the description that we have says what is sent and what comes, *call* where it says what is sent, and *route* where it says no more than that there is the operation; "
            + "then bodies and answers follow older descriptions and published models of SDKs ([wire notes](wire-notes.md)).\n\n| operation | method | rests on |\n|---|---|---|\n"
            + string.Concat(covered.Select(pair => $"{pair.Key}{pair.Value} | {RestsOn(pair.Key.Split('`')[1])} |\n"))
            + "\n## Without a method\n\nWhat Procore publishes as Construction Financials, documents and uploads, and why it has none.\n\n| operation | why |\n|---|---|\n"
            + string.Concat(Reasons([.. published.Where(operation => !covered.ContainsKey($"| `{operation.Method} {operation.Path}` | "))]));
        string file = Path.Combine(Root(), "docs", "coverage-procore.md");
        if (Environment.GetEnvironmentVariable("ACCEPT_COVERAGE") == "1")
            await File.WriteAllTextAsync(file, page, None);
        Assert.True(
            page == (await File.ReadAllTextAsync(file, None)).ReplaceLineEndings("\n"),
            "docs/coverage-procore.md is not up to date: run this test once with ACCEPT_COVERAGE=1 and commit the page.");
    }

    private static readonly HashSet<string> Answered = [.. DescribedAnswerTests.Routes()];

    private static readonly HashSet<string> Undescribed = [.. Undescribing()];

    private static string RestsOn(string operation) => Answered.Contains(operation) ? "call and answer" : Undescribed.Contains(operation) ? "route" : "call";

    // The list has a question mark where no description says what may be asked.
    private static string[] Undescribing()
    {
        using var reader = new StreamReader(typeof(OperationTests).Assembly.GetManifestResourceStream("procore-operations.tsv")!);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd('\r').Split('\t')).Where(row => row.Length == 4 && row[3] == "?").Select(row => $"{row[0]} {row[1]}")];
    }

    /// <summary>No operation of a financial tool is left without a method and without a reason, and no reason is left without an operation.</summary>
    private static List<string> Reasons((string Method, string Path, string Tag, string Query)[] untyped)
    {
        HashSet<string> used = [];
        List<string> lines = [];
        foreach ((string method, string path, string tag, string query) in untyped.Where(operation => Untyped.IsAskedFor(operation.Tag)))
        {
            (string why, string row) = Untyped.Of(method, path) ?? throw new InvalidOperationException($"Nothing says why {method} {path} ({tag}) has no method.");
            Assert.True(Untyped.MayBe(why, tag, isDescribed: query != "?"), $"{method} {path} ({tag}) has a description, or is of a tool of which everything is typed whose body is known, and is said to be {why}.");
            used.Add(row);
            lines.Add($"| `{method} {path}` | {why} |\n");
        }

        Assert.Empty(Untyped.AllRows.Except(used));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    internal static bool Fits(string template, string path)
    {
        string[] holes = template.Split('/');
        string[] parts = path.Split('/');
        return holes.Length == parts.Length
            && holes.Zip(parts).All(pair => pair.First == pair.Second || (pair.First.StartsWith('{') && pair.Second.All(char.IsAsciiDigit)) || (pair.First == "{uuid}" && pair.Second.Contains('-', StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Numbers(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        JsonValueKind.Number => [element.GetRawText()],
        _ => [],
    };

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Zoho.Procore.Sdk.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The test does not run inside the repository.");
    }
}
