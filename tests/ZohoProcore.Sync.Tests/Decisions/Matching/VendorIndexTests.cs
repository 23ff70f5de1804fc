namespace ZohoProcore.Sync.Tests;

/// <summary>The index of large and odd directories: what many vendors share costs little, and an id that stands twice is one vendor.</summary>
public sealed class VendorIndexTests
{
    private const int Many = 5_000;

    /// <summary>A key that thousands share is not read whole: a decision takes about what it takes without them.</summary>
    [Fact]
    public void What_thousands_of_vendors_share_costs_a_decision_little()
    {
        ProcoreVendor[] procore =
        [
            Procore(1, "Zarnow Holdings Inc"),
            Procore(2, "Quarnum Interiors Inc"),
            Procore(3, "Yardarm Roofing Ltd"),
            .. Enumerable.Range(10, Many).Select(i => Procore(i, $"Branch {Word(i)} Inc") with { ParentName = "Zarnow Holdings Inc" }),
            .. Enumerable.Range(10_000, Many).Select(i => Procore(i, "Hallberg Paving Works LLC")),
            .. Enumerable.Range(20_000, 300).Select(i => Procore(i, "Yardarm Roofing Ltd") with { IsActive = false }),
            .. Enumerable.Range(30_000, Many).Select(i => Procore(i, $"Office {Word(i)} Inc") with { TaxId = "84-6134597" }),
        ];
        var index = VendorIndex.Empty.With([], procore);

        var usual = Bytes(new("1", "Quarnum Interiors, Inc.", "", true));

        Assert.True(Decide(new("1", "Zarnow Holdings, Inc.", "", true)) is VendorVerdict.AutoLink { Vendor.Id: 1 }, $"{Decide(new("1", "Zarnow Holdings, Inc.", "", true))}");
        Assert.True(Bytes(new("1", "Zarnow Holdings, Inc.", "", true)) < usual * 4, "The branches of a vendor were read.");
        Assert.Equal(3, Assert.IsType<VendorVerdict.AutoLink>(Decide(new("1", "Yardarm Roofing Limited", "", true))).Vendor.Id);
        Assert.True(Bytes(new("1", "Yardarm Roofing Limited", "", true)) < usual * 8, "The inactive copies of a vendor were read.");
        Assert.Contains("20 or more vendors", Assert.IsType<VendorVerdict.Review>(Decide(new("1", "Hallberg Paving Works, LLC", "", true))).Doubt, StringComparison.Ordinal);
        Assert.True(Bytes(new("1", "Hallberg Paving Works, LLC", "", true)) < usual * 60, "All vendors of one name were read.");
        Assert.Contains("20 or more vendors", Assert.IsType<VendorVerdict.Review>(Decide(new("1", "Office", "", true, "84-6134597"))).Doubt, StringComparison.Ordinal);

        VendorVerdict Decide(ZohoVendor vendor) => VendorMatcher.Decide(vendor, Scenario.Organization, index, LinkSet.Empty);

        // What is not read leaves nothing behind in memory; bytes are the same on every run, times are not.
        long Bytes(ZohoVendor vendor)
        {
            VendorMatcher.Links(vendor, Scenario.Organization, index, LinkSet.Empty);
            var before = GC.GetAllocatedBytesForCurrentThread();
            VendorMatcher.Links(vendor, Scenario.Organization, index, LinkSet.Empty);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void An_id_that_stands_twice_in_a_list_is_one_vendor()
    {
        ProcoreVendor[] procore = [Procore(7, "Zarnow Holdings Inc"), Procore(8, "Quarnum Interiors Inc"), Procore(7, "Zarnow Paving Inc")];

        foreach (var index in new[] { VendorIndex.Empty.With([], procore), VendorIndex.Empty.Change(procore, []), VendorIndex.Empty.With([], procore[..2]).Change([procore[2], procore[0], procore[2]], []) })
        {
            Assert.Equal(2, index.Count);
            Assert.Equal("Zarnow Paving Inc", index.Find(7)!.Vendor.Name);
            Assert.Empty(index.FindNamed(CompanyName.Parse("Zarnow Holdings Inc")));
            Assert.Empty(index.Change([], [7]).FindNamed(CompanyName.Parse("Zarnow Paving Inc")));
        }
    }

    /// <summary>Lists that are longer than what is worked in at once come to the same as a few at a time, on either side.</summary>
    [Fact]
    public void A_long_list_is_worked_in_block_by_block()
    {
        var zoho = Enumerable.Range(0, 45_000).Select(i => new ZohoVendor($"{i}", $"Branch {Word(i)} Inc", "", true)).ToList();
        var procore = zoho.Select((vendor, i) => Procore(i, vendor.Name)).ToList();
        var index = VendorIndex.Empty.With(zoho, procore);

        Assert.Equal((45_000, 45_000), (index.Count, index.Claims.Count));
        foreach (var i in new[] { 0, 19_999, 20_000, 39_999, 40_000, 44_999 })
        {
            Assert.Equal(i, Assert.IsType<VendorVerdict.AutoLink>(VendorMatcher.Decide(zoho[i], Scenario.Organization, index, LinkSet.Empty)).Vendor.Id);
        }

        var next = index.With([.. zoho.Skip(1).Append(zoho[5] with { Id = "new" })], procore);
        Assert.Equal((45_000, false, true), (next.Claims.Count, next.HasZoho("0"), next.HasZoho("new")));
        Assert.IsType<VendorVerdict.Review>(VendorMatcher.Decide(zoho[5], Scenario.Organization, next, LinkSet.Empty));
        Assert.Same(next, next.With([.. zoho.Skip(1).Append(zoho[5] with { Id = "new" })], procore));
    }

    private static ProcoreVendor Procore(long id, string name) => new(id, name, true, "", "", "");

    private static string Word(int number) => string.Concat($"{number:D5}".Select(digit => (char)('b' + digit - '0'))) + "nor";
}
