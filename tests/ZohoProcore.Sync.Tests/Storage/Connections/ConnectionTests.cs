using System.Text.Json;
using ZohoBooks.Client;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests;

public sealed class ConnectionTests
{
    [Fact]
    public void A_connection_is_stored_with_either_a_region_or_a_data_centre_of_its_own()
    {
        var region = Stored(Connection());
        var own = Stored(Connection() with { Region = null, DataCenter = Emirates });

        Assert.Contains("\"region\":\"Europe\"", region, StringComparison.Ordinal);
        Assert.DoesNotContain("dataCenter", region, StringComparison.Ordinal);
        Assert.DoesNotContain("\"region\"", own, StringComparison.Ordinal);
        Assert.Equal((ZohoRegion.Europe, null), Sides(region));
        Assert.Equal((null, Emirates), Sides(own));
    }

    private static string Stored(Connection connection) => JsonSerializer.Serialize(connection, ConnectionJson.Default.Connection);

    private static (ZohoRegion? Region, ZohoDataCenter? DataCenter) Sides(string stored) =>
        JsonSerializer.Deserialize(stored, ConnectionJson.Default.Connection) is { } connection ? (connection.Region, connection.DataCenter) : default;
}
