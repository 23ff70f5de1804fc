using System.Text.Json.Nodes;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// Every member of an order and of a commitment, made unreadable one after the other: either nothing that decisions rest on is different, or it is refused by its
/// name. Nothing that cannot be read is taken for empty.
/// </summary>
[Trait("Takes", "long")]
public sealed class OddOrderTests : IDisposable
{
    private readonly Sandboxed _test = new(retries: 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task An_order_is_the_same_or_refused_whatever_member_of_it_is_odd()
    {
        var id = _test.Vendors.Zoho.Orders[0].Id;
        var (refused, same) = await EveryMemberAsync(
            $"/books/v3/purchaseorders/{id}",
            "purchaseorder",
            async () =>
            {
                var snapshot = OrderTranslator.Translate(await _test.Clients.Books.PurchaseOrders.GetAsync(id, Token));
                return ContentHash.Of(snapshot with { LastModified = null }, OrderJson.Default.OrderSnapshot); // nobody decides on it
            });

        Assert.Superset(new HashSet<string> { "notes", "total", "status", "vendor_id", "line_items", "line_items.description", "line_items.rate", "line_items.quantity" }, refused);
        Assert.True(same > 20, $"{same}");
    }

    [Fact]
    public async Task A_commitment_is_the_same_or_refused_whatever_member_of_it_is_odd()
    {
        await _test.SettleAsync();
        _test.Time.Advance(TimeSpan.FromMinutes(2));
        var written = (await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new(), Token))[0];
        var (refused, same) = await EveryMemberAsync(
            $"/{written.ContractId}",
            string.Empty,
            async () =>
            {
                var contract = await _test.Clients.Procore.PurchaseOrders.GetAsync(written.ProjectId, written.ContractId, Token);
                return ContentHash.Of(CommitmentReader.Read(contract, written.ProjectId, contract.Lines, CommitmentImageScope.Of(written.Image)).Image, CommitmentJson.Default.CommitmentImage);
            });

        Assert.Superset(new HashSet<string> { "id", "title", "status", "number", "line_items", "line_items.amount", "line_items.description" }, refused);
        Assert.True(same > 10, $"{same}");
    }

    [Theory]
    [InlineData("shipping_charge")]
    [InlineData("tds_amount")]
    [InlineData("roundoff_value")]
    [InlineData("total")]
    [InlineData("status")]
    public async Task A_person_is_told_which_order_and_which_field(string field)
    {
        var order = _test.Vendors.Zoho.Orders[0];
        _test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath == $"/books/v3/purchaseorders/{order.Id}")
            {
                body["purchaseorder"]![field] = new JsonObject { ["odd"] = 1 };
            }
        };
        await _test.SettleAsync();
        for (var day = 0; day < 14; day++)
        {
            _test.Time.Advance(TimeSpan.FromHours(1.1));
            await _test.RunAsync();
        }

        var told = (await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.PurchaseOrder(order.Id), Status = ReviewStatus.Open }, Token)).Select(item => item.Finding.Sentence).ToList();
        Assert.Contains(told, sentence => sentence.Contains(field, StringComparison.Ordinal));
        Assert.Empty(await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [order.Id] }, Token));
    }

    private async Task<(HashSet<string> Refused, int Same)> EveryMemberAsync(string path, string root, Func<Task<string>> read)
    {
        JsonObject? whole = null;
        List<string> at = [];
        _test.Spoil = (request, body) =>
        {
            if (request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith(path, StringComparison.Ordinal))
            {
                var record = (root.Length == 0 ? body : body[root]!).AsObject();
                whole ??= record.DeepClone().AsObject();
                Put(record, at);
            }
        };
        var expected = await read();
        var refused = new HashSet<string>(StringComparer.Ordinal);
        var silent = new List<string>();
        var same = 0;
        foreach (var member in Members(whole!, []).ToList())
        {
            at = member;
            _test.Time.Advance(TimeSpan.FromSeconds(30));
            try
            {
                if (expected != await read())
                {
                    silent.Add(string.Join(".", member));
                }

                same++;
            }
            catch (Exception refusal) when (refusal is AnswerNotUnderstoodException or ZohoBooksException or ProcoreException)
            {
                Assert.Contains(member[^1].TrimEnd('s'), refusal.Message, StringComparison.Ordinal);
                refused.Add(string.Join(".", member));
            }
        }

        Assert.True(silent.Count == 0, "These are odd and change what is decided: " + string.Join(", ", silent));
        return (refused, same);
    }

    private static IEnumerable<List<string>> Members(JsonObject record, List<string> above)
    {
        foreach (var (name, value) in record)
        {
            List<string> way = [.. above, name];
            yield return way;
            foreach (var deeper in value is JsonArray { Count: > 0 } list && list[0] is JsonObject first ? Members(first, way) : [])
            {
                yield return deeper;
            }
        }
    }

    private static void Put(JsonObject record, List<string> at)
    {
        foreach (var name in at.SkipLast(1))
        {
            record = record[name]![0]!.AsObject();
        }

        if (at.Count > 0)
        {
            // An object without an id is no mention, which is absent; a text in its place is odd.
            record[at[^1]] = record[at[^1]] is JsonObject ? JsonValue.Create("odd") : new JsonObject { ["odd"] = new JsonArray(1) };
        }
    }
}
