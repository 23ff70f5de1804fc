using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>
/// Every name in the query of every call whose operation is described (<c>procore-operations.tsv</c>: an asterisk stands behind what is
/// required, a question mark where nothing is described), held against that description.
/// </summary>
[Collection(SimulatedTime.Name)]
public class QueryTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    // Every list has pages.
    private static readonly string[] Everywhere = ["page", "per_page"];

    [Fact]
    public async Task Every_name_is_described_for_its_operation_and_none_that_is_required_is_left_out()
    {
        (string Method, string Path, string Query)[] published = await PublishedAsync();
        List<string> wrong = [];
        int held = 0;
        foreach (var calls in (await SentAsync()).GroupBy(call => (call.Method, call.Path)))
        {
            (string method, string path, string query) =
                published.Single(operation => operation.Method == calls.Key.Method && OperationTests.Fits(operation.Path, calls.Key.Path));
            if (query == "?")
                continue;
            held++;
            string[] names = query == "-" ? [] : query.Replace("[]", "", StringComparison.Ordinal).Split(' ');
            foreach (HashSet<string> sent in calls.Select(Names))
            {
                wrong.AddRange(sent.Where(name => !Everywhere.Contains(name) && !names.Contains(name) && !names.Contains(name + "*"))
                    .Select(name => $"{method} {path} does not know {name}"));
                wrong.AddRange(names.Where(name => name.EndsWith('*') && !sent.Contains(name[..^1]))
                    .Select(name => $"{method} {path} lacks {name}"));
            }
        }

        Assert.True(held > 150, $"{held} operations");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Distinct()));
    }

    // Every operation, and every choice that a caller has.
    private static async Task<List<Sent>> SentAsync()
    {
        var wire = new Wire();
        using IProcoreClient client = wire.Client();
        List<(string Name, List<Sent> Calls)> called = await wire.Time.RunAsync(Operations.CallAllAsync(wire, client, 5, None));
        List<Sent> sent = [.. called.SelectMany(operation => operation.Calls)];
        foreach (Func<IProcoreClient, Task> choice in FilterTests.Choices().Select(choice => choice.With))
        {
            var narrowed = new Wire(call => Operations.Answer(call, 5));
            using IProcoreClient other = narrowed.Client(options => options.MaxRetries = 0);
            await Record.ExceptionAsync(() => choice(other));
            sent.AddRange(narrowed.Calls);
        }

        return sent;
    }

    // A list in the query is marked as one, in some operations behind the name of the filter and in others not.
    private static HashSet<string> Names(Sent call) =>
        [.. call.Address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => Uri.UnescapeDataString(pair.Split('=')[0]).Replace("[]", "", StringComparison.Ordinal))];

    private static async Task<(string Method, string Path, string Query)[]> PublishedAsync()
    {
        using var reader = new StreamReader(typeof(QueryTests).Assembly.GetManifestResourceStream("procore-operations.tsv")!);
        return [.. (await reader.ReadToEndAsync(None)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.TrimEnd('\r').Split('\t')).Select(row => (row[0], row[1], row[3]))];
    }
}
