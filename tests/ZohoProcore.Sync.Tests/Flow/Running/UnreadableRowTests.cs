using System.Text.Json.Nodes;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// One row of a list cannot be read: whatever does not need it goes on, a person is told which record, which field and why, and nobody takes what is not found for
/// absent. When it can be read again, everything is as if nothing had been.
/// </summary>
[Trait("Takes", "long")]
public sealed class UnreadableRowTests
{
    /// <summary>The lists that the core reads, each by a part of its address, with the member of a row that decides and its id.</summary>
    private static readonly Dictionary<string, (Func<Uri, bool> Is, string Root, string Field, string Id)> Lists = new(StringComparer.Ordinal)
    {
        ["vendors of Zoho"] = (uri => uri.AbsolutePath == "/books/v3/contacts", "contacts", "status", "contact_id"),
        ["names of vendors of Zoho"] = (uri => uri.AbsolutePath == "/books/v3/contacts", "contacts", "contact_name", "contact_id"),
        ["numbers of projects of Procore"] = (uri => uri.AbsolutePath.EndsWith("/projects", StringComparison.Ordinal) && !uri.AbsolutePath.StartsWith("/books", StringComparison.Ordinal), "", "project_number", "id"),
        ["projects of Zoho"] = (uri => uri.AbsolutePath == "/books/v3/projects", "projects", "status", "project_id"),
        ["vendors of Procore"] = (uri => uri.AbsolutePath.EndsWith("/vendors", StringComparison.Ordinal) && !uri.AbsolutePath.Contains("/projects/", StringComparison.Ordinal), "", "is_active", "id"),
        ["projects of Procore"] = (uri => uri.AbsolutePath.EndsWith("/projects", StringComparison.Ordinal) && !uri.AbsolutePath.StartsWith("/books", StringComparison.Ordinal), "", "active", "id"),
        ["cost codes"] = (uri => uri.AbsolutePath.EndsWith("/cost_codes", StringComparison.Ordinal), "", "full_code", "id"),
        ["cost types"] = (uri => uri.AbsolutePath.EndsWith("/line_item_types", StringComparison.Ordinal), "", "code", "id"),
        ["WBS codes"] = (uri => uri.AbsolutePath.EndsWith("/wbs_codes", StringComparison.Ordinal), "", "status", "id"),
        ["vendors of a project"] = (uri => uri.AbsolutePath.EndsWith("/vendors", StringComparison.Ordinal) && uri.AbsolutePath.Contains("/projects/", StringComparison.Ordinal), "", "is_active", "id"),
        ["orders"] = (uri => uri.AbsolutePath == "/books/v3/purchaseorders", "purchaseorders", "status", "purchaseorder_id"),
        ["commitments"] = (uri => uri.AbsolutePath.EndsWith("/purchase_order_contracts", StringComparison.Ordinal), "", "grand_total", "id"),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, bool> Every => [.. Lists.Keys.SelectMany(list => (IEnumerable<TheoryDataRow<string, bool>>)[new(list, true), new(list, false)])];

    [Theory, MemberData(nameof(Every))]
    public async Task One_row_costs_no_other_and_is_shown_to_a_person(string list, bool hasId)
    {
        var (matches, root, field, id) = Lists[list];
        using var whole = new Sandboxed(seed: 1, orders: 6, size: Sandboxed.Few);
        await whole.SettleAsync();
        var expected = await StatesAsync(whole);

        using var test = new Sandboxed(seed: 1, orders: 6, size: Sandboxed.Few);
        string? victim = null;
        test.Spoil = (request, body) =>
        {
            if (request.Method != HttpMethod.Get || !matches(request.RequestUri!) || Rows(body, root) is not { Count: > 0 } rows)
            {
                return;
            }

            victim ??= rows[^1]![id]!.ToString();
            foreach (var row in rows.OfType<JsonObject>().Where(row => row[id]?.ToString() == victim))
            {
                row[field] = new JsonObject { ["odd"] = true };
                if (!hasId)
                {
                    row[id] = new JsonObject { ["odd"] = true };
                }
            }
        };
        await test.SettleAsync();
        test.Time.Advance(TimeSpan.FromMinutes(2));
        await test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.Directory, WorkPriority.Person, "test", Token);
        await test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.FullScan, WorkPriority.Person, "test", Token);
        await test.RunAsync();

        Assert.NotNull(victim);
        var states = await StatesAsync(test);
        var reviews = await test.Store.ListReviewsAsync(Sandboxed.Id, new() { Status = ReviewStatus.Open }, Token);
        foreach (var (order, state) in states)
        {
            // What it costs is at most what needs that very row, and then a person is told which row that is.
            Assert.True(
                state == expected[order] || reviews.Any(item => item.Key.Id == order && item.Finding.Code == FindingCodes.DirectoryIncomplete && item.Finding.Sentence.Contains("$.", StringComparison.Ordinal))
                    || (list == "commitments" && state == RecordState.Failed),
                $"{order}: {state} instead of {expected[order]}: {string.Join(" ", reviews.Where(item => item.Key.Id == order).Select(item => item.Finding.Sentence))}");
        }

        Assert.True(states.Values.Count(state => state == RecordState.Synced) >= expected.Values.Count(state => state == RecordState.Synced) / 2);
        if (list is not ("orders" or "commitments" or "vendors of a project") || (!hasId && list == "orders"))
        {
            var shown = reviews.Where(item => item.Finding.Code == FindingCodes.RecordUnreadable).Select(item => item.Finding.Sentence).ToList();
            Assert.NotEmpty(shown);
            Assert.All(shown, sentence => Assert.Contains(" cannot be read: field $.", sentence, StringComparison.Ordinal));
            Assert.All(shown, sentence => Assert.Equal(hasId, sentence.Contains(victim, StringComparison.Ordinal)));
        }

        // Nothing was written twice or into the wrong place meanwhile, and when the row can be read again nothing of it is left.
        test.Spoil = null;
        test.Time.Advance(TimeSpan.FromDays(1.5));
        await test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.Directory, WorkPriority.Person, "test", Token);
        await test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.FullScan, WorkPriority.Person, "test", Token);
        await test.RunAsync();
        Assert.Equal(expected, await StatesAsync(test));
        Assert.DoesNotContain(
            await test.Store.ListReviewsAsync(Sandboxed.Id, new() { Status = ReviewStatus.Open }, Token),
            item => item.Finding.Code is FindingCodes.RecordUnreadable or FindingCodes.DirectoryIncomplete);
        test.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.True((await test.ReconcileAsync()).Rows.Where(row => row.State == RecordState.Synced).All(row => row.Result == ReconciliationResult.Ties));
    }

    private static JsonArray? Rows(JsonNode body, string root) =>
        body is JsonArray rows ? rows : root.Length > 0 ? body[root] as JsonArray : body["data"] as JsonArray;

    private static async Task<SortedDictionary<string, RecordState>> StatesAsync(Sandboxed test)
    {
        var states = new SortedDictionary<string, RecordState>(StringComparer.Ordinal);
        await foreach (var record in test.Store.ReadRecordsAsync(Sandboxed.Id, new() { Kind = RecordKind.PurchaseOrder }, Token))
        {
            states[record.Key.Id] = record.State;
        }

        return states;
    }
}
