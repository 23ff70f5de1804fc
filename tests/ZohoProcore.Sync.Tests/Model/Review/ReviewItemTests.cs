using System.Text.Json;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests;

public sealed class ReviewItemTests
{
    [Theory, InlineData(ReviewStatus.Open), InlineData(ReviewStatus.Decided), InlineData(ReviewStatus.Settled)]
    public void An_item_is_read_back_as_it_was_stored(ReviewStatus status)
    {
        var stored = JsonSerializer.Serialize(Review("r", "1", status), StoreJson.Default.ReviewItem);

        Assert.Contains($"\"{status}\"", stored, StringComparison.Ordinal);
        Assert.Equal(stored, JsonSerializer.Serialize(JsonSerializer.Deserialize(stored, StoreJson.Default.ReviewItem)!, StoreJson.Default.ReviewItem));
    }
}
