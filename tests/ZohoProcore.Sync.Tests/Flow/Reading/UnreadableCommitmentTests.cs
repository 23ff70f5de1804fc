using System.Text.Json;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>Whose a commitment is that cannot be read.</summary>
public sealed class UnreadableCommitmentTests
{
    private static readonly Connection Connection = Some.Connection();
    private readonly InMemorySyncStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"origin_id":"zb:20061234567:po:7:5"}""", null, "7", false)]
    [InlineData("""{"origin_id":{"odd":1} }""", "55", "1", true)]
    [InlineData("""{"origin_id":{"odd":1} }""", null, null, true)]
    [InlineData("""{"origin_id":"sap:7"}""", "56", null, false)]
    [InlineData("""{"origin_id":"zb:999:po:7:5"}""", null, null, false)]
    [InlineData("""{"origin_id":null}""", null, null, false)]
    [InlineData("{}", null, null, false)]
    [InlineData("7", null, null, true)]
    public async Task It_is_the_orders_whose_origin_id_it_has_or_for_which_it_was_written(string json, string? id, string? order, bool isNameless)
    {
        await _store.SaveAsync(Some.Acme, new() { Commitments = [Some.Commitment("1", 5, 55)] }, Token);
        using var parsed = JsonDocument.Parse(json);
        Procore.Client.ProcoreUnreadableRow row = new() { Id = id, Field = "$.x", Reason = "odd", Json = parsed.RootElement };

        Assert.Equal(order, await UnreadableCommitment.OrderOfAsync(_store, Connection, 5, row, Token));
        Assert.Equal(isNameless, UnreadableCommitment.IsNameless(row));
    }
}
