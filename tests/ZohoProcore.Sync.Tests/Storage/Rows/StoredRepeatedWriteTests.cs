using System.Text.Json;
using NodaTime;

namespace ZohoProcore.Sync.Tests;

public sealed class StoredRepeatedWriteTests
{
    /// <summary>What an earlier version stored knows of no turns, and what has none is stored as it was.</summary>
    [Fact]
    public void What_takes_no_turns_is_stored_as_before()
    {
        var noon = Instant.FromUtc(2026, 8, 1, 12, 0);
        const string Stored = """{"hash":"abc","times":3,"since":"2026-08-01T12:00:00Z"}""";
        var record = new SyncRecord { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Synced, ChangedAt = noon, Repeated = new("abc", 3, noon) };
        var written = JsonSerializer.Serialize(record, StoreJson.Default.SyncRecord);
        Assert.Contains(Stored, written, StringComparison.Ordinal);
        Assert.Equal(record.Repeated, JsonSerializer.Deserialize(written, StoreJson.Default.SyncRecord)!.Repeated);
        record = record with { Repeated = record.Repeated! with { Other = "def" } };
        Assert.Equal(record.Repeated, JsonSerializer.Deserialize(JsonSerializer.Serialize(record, StoreJson.Default.SyncRecord), StoreJson.Default.SyncRecord)!.Repeated);
    }
}
