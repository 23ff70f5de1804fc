using System.Text.Json.Nodes;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// Every member of a commitment, made unreadable one after the other: either nothing that decisions rest on is different, or it is refused. Nothing that cannot be read
/// is taken for empty.
/// </summary>
public sealed class OddFieldTests : IDisposable
{
    private readonly Sandboxed _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

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
                return ContentHash.Of(CommitmentReader.Read(contract, written.ProjectId, contract.Lines).Image, CommitmentJson.Default.CommitmentImage);
            });

        Assert.Superset(new HashSet<string> { "title", "status", "number", "line_items", "line_items.amount", "line_items.description" }, refused);
        Assert.True(same > 10, $"{same}");
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
        var same = 0;
        foreach (var member in Members(whole!, []).ToList())
        {
            at = member;
            _test.Time.Advance(TimeSpan.FromSeconds(30));
            try
            {
                Assert.True(expected == await read(), $"{string.Join(".", member)} is odd and changes what is decided");
                same++;
            }
            catch (Exception refusal) when (refusal is AnswerNotUnderstoodException or ZohoBooksException or ProcoreException)
            {
                refused.Add(string.Join(".", member));
            }
        }

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
            record[at[^1]] = new JsonObject { ["odd"] = new JsonArray(1) };
        }
    }
}
