using System.Text.Json;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests;

public sealed class LinkTests
{
    [Fact]
    public void A_link_without_names_is_stored_without_them_and_read_so()
    {
        var stored = JsonSerializer.Serialize(Link("v1", 7), StoreJson.Default.Link);

        Assert.DoesNotContain("Name", stored, StringComparison.Ordinal);
        var read = JsonSerializer.Deserialize(stored, StoreJson.Default.Link)!;
        Assert.Equal((null, null, null), (read.ZohoName, read.ProcoreName, read.FormerNames));
        Assert.Equal(LinkStatus.Confirmed, read.Status);
    }
}
