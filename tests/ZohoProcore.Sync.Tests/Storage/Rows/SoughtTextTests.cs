namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>Texts as they are looked for.</summary>
public sealed class SoughtTextTests
{
    [Fact]
    public void An_order_is_looked_for_by_number_and_vendor_in_capitals_and_no_longer_than_an_index_takes()
    {
        Assert.Equal("PO-1\nŁÓDŹ STEEL & SÖHNE \"GMBH\"", SoughtText.Of(Some.Record("1", "po-1")));
        Assert.Equal("A\n" + new string('B', SoughtText.Longest), SoughtText.Of(Some.Record("1", "a") with { VendorName = new string('b', 5000) }));
        Assert.Equal("STEEL\n7", SoughtText.Of(Some.Link("", 7) with { ZohoName = "Steel" }));
        Assert.Empty(SoughtText.Of(Some.Review("a", "1")));
    }

    [Fact]
    public void What_a_person_writes_is_meant_as_it_stands()
    {
        Assert.Equal("%100!% A!_B!!%", SoughtText.Like(SoughtText.Part("  100% a_b! ")!));
        Assert.All((string?[])[null, "", "  "], text => Assert.Null(SoughtText.Part(text)));
    }
}
