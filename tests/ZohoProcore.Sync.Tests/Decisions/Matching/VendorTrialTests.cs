using Benchmarks;

namespace ZohoProcore.Sync.Tests;

/// <summary>The measure of matching on a customer's own two vendor lists.</summary>
public sealed class VendorTrialTests
{
    [Fact]
    public void Linked_vendors_are_taken_out_one_by_one_and_nothing_else_takes_their_place()
    {
        var report = Audit(["Zylker Inc", "Yardarm Roofing LLC", "Unheard Of Partners"], ["Zylker, Incorporated", "Yardarm Roofing L.L.C.", "Only In Procore GmbH"]);

        Assert.Equal((3, 3, 2), (report.ZohoVendors, report.ProcoreVendors, report.Linked.Count));
        Assert.Equal(2m / 3, report.Coverage);
        Assert.Equal(3, report.Questions);
        Assert.Empty(report.Strangers);
        Assert.Equal(0, report.FalseLinkRate);
        Assert.Equal(1 - Math.Pow(0.05, 1.0 / 3), (double)report.FalseLinkBound, 9);
    }

    [Fact]
    public void A_firm_that_stands_twice_in_Procore_is_found()
    {
        var report = Audit([], ["Zylker Inc", "ZYLKER INCORPORATED", "Yardarm LLC"]);

        Assert.Equal([(1001L, "Zylker Inc"), (1000L, "ZYLKER INCORPORATED")], report.Strangers.Select(link => (link.ProcoreId, link.Name)));
        Assert.Equal((3, 2m / 3), (report.Questions, report.FalseLinkRate));
        Assert.InRange(report.FalseLinkBound, report.FalseLinkRate, 1);
    }

    [Fact]
    public void A_confirmed_link_says_who_is_meant_and_answers_nothing()
    {
        var link = new Link { Kind = LinkKind.Vendor, ZohoId = "0", ProcoreId = 1001 };

        var report = Audit(["Zylker Inc"], ["Zylker Inc", "Harbor Freight Corp"], link);

        var wrong = Assert.Single(report.Contradictions);
        Assert.Equal((1000L, "Zylker Inc", "equal name, unique on both sides"), (wrong.ProcoreId, wrong.ProcoreName, wrong.Evidence));
        Assert.Equal(wrong, Assert.Single(report.Strangers));
    }

    [Fact]
    public void Inactive_contacts_are_not_asked_for_and_no_lists_are_no_questions()
    {
        var report = VendorTrial.LeaveOneOut(new() { ZohoVendors = [new("0", "Zylker Inc", "", IsActive: false)] }, Scenario.Organization, LinkSet.Empty);

        Assert.Equal((0, 0, 0m, 0m, 1m), (report.ZohoVendors, report.Questions, report.Coverage, report.FalseLinkRate, report.FalseLinkBound));
    }

    [Theory]
    [InlineData(0, 10, 0.2589)]
    [InlineData(1, 10, 0.3942)]
    [InlineData(10, 10, 1)]
    [InlineData(0, 3000, 0.000998)]
    [InlineData(5, 100, 0.1023)]
    [InlineData(3000, 4000, 0.7612)]
    public void The_bound_is_the_exact_one(int hits, int all, double expected) => Assert.Equal(expected, BinomialBound.Upper(hits, all), expected < 0.01 ? 6 : 4);

    /// <summary>
    /// Four times the vendors on each side are four times the work: the lists are read as often, and each question looks at as many vendors.
    /// Whoever is looked at is read again from its name and leaves bytes behind, which are the same on every run; times are not.
    /// </summary>
    [Fact]
    public void Taking_out_one_by_one_costs_as_much_as_there_are_vendors()
    {
        Cost(50);
        var (few, many) = (Cost(500), Cost(2_000));

        Assert.Equal(4, many.Reads / (double)few.Reads, 1);
        Assert.InRange(many.Bytes / (double)few.Bytes, 2, 6);
    }

    private static (long Reads, long Bytes) Cost(int count)
    {
        var procore = new CountedList<ProcoreVendor>(MadeUpNames.Vendors(count));
        var zoho = new CountedList<ZohoVendor>([.. procore.All.Where((_, i) => i % 2 == 0).Select(vendor => new ZohoVendor($"{vendor.Id}", vendor.Name, "", true))]);
        var directory = new CompanyDirectory { ZohoVendors = zoho, ProcoreVendors = procore };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var report = VendorTrial.LeaveOneOut(directory, Scenario.Organization, LinkSet.Empty);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(count, report.Questions);
        return (zoho.Reads + procore.Reads, bytes);
    }

    /// <summary>A list that counts how many of its values were read.</summary>
    private sealed class CountedList<T>(List<T> all) : IReadOnlyList<T>
    {
        public List<T> All => all;

        public long Reads { get; private set; }

        public int Count => all.Count;

        public T this[int index]
        {
            get
            {
                Reads++;
                return all[index];
            }
        }

        public IEnumerator<T> GetEnumerator()
        {
            foreach (var one in all)
            {
                Reads++;
                yield return one;
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private static VendorTrialReport Audit(string[] zoho, string[] procore, params Link[] links) => VendorTrial.LeaveOneOut(
        new()
        {
            ZohoVendors = [.. zoho.Select((name, i) => new ZohoVendor($"{i}", name, "", true))],
            ProcoreVendors = [.. procore.Select((name, i) => new ProcoreVendor(1000 + i, name, true, "", "", ""))],
        },
        Scenario.Organization,
        new(links));
}
