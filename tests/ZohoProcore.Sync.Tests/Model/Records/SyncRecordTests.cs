using System.Text.Json;

namespace ZohoProcore.Sync.Tests;

public sealed class SyncRecordTests
{
    [Fact]
    public void A_record_that_an_earlier_version_stored_is_read()
    {
        const string Stored = """{"key":{"kind":"zoho.purchaseorder","id":"1"},"state":"Synced","orderNumber":"PO-1","changedAt":"2026-03-02T12:00:00Z","gone":{"a":1}}""";

        var record = JsonSerializer.Deserialize(Stored, StoreJson.Default.SyncRecord)!;

        Assert.Equal((RecordKey.PurchaseOrder("1"), RecordState.Synced, "PO-1"), (record.Key, record.State, record.OrderNumber));
    }

    // Stores keep the names.
    [Fact]
    public void States_keep_their_names() => Assert.Equal(
        ["Aborted", "Applying", "AwaitingApproval", "Conflict", "Failed", "Filtered", "NeedsReview", "Orphaned", "Skipped", "Synced"], Enum.GetNames<RecordState>().Order());
}
