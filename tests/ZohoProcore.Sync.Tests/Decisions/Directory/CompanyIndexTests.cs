namespace ZohoProcore.Sync.Tests;

/// <summary>Lookups over what was read: by either side's id, and by code.</summary>
[Trait("Takes", "long")]
public sealed class CompanyIndexTests
{
    private readonly CompanyIndex _index = new(Scenario.Company);

    [Fact]
    public void Everything_is_found_by_its_own_id_and_nothing_by_anothers()
    {
        Assert.All(Scenario.Company.ZohoVendors, vendor => Assert.Same(vendor, _index.ZohoVendor(vendor.Id)));
        Assert.All(Scenario.Company.ZohoProjects, project => Assert.Same(project, _index.ZohoProject(project.Id)));
        Assert.All(Scenario.Company.ProcoreVendors, vendor => Assert.Same(vendor, _index.ProcoreVendor(vendor.Id)));
        Assert.All(Scenario.Company.ProcoreProjects, project => Assert.Same(project, _index.ProcoreProject(project.Id)));
        Assert.Null(_index.ZohoVendor("p1"));
        Assert.Null(_index.ZohoProject("900"));
        Assert.Null(_index.ProcoreVendor(Scenario.Riverside));
        Assert.Null(_index.ProcoreProject(Scenario.Acme));
    }

    [Fact]
    public void A_project_has_two_codes_and_is_found_once_by_each()
    {
        ProcoreProject one = new(1, "One", "24-101", "A-7", true), same = new(2, "Same", "24-102", "24-102", true), none = new(3, "None", "", "", true);
        ProcoreProject crossed = new(4, "Crossed", "A-7", "", true);
        CompanyIndex index = new(new() { ProcoreProjects = [one, same, none, crossed] });

        Assert.Equal([one], index.ProcoreProjectsByCode("24-101"));
        Assert.Equal([one, crossed], index.ProcoreProjectsByCode("A-7"));
        Assert.Equal([same], index.ProcoreProjectsByCode("24-102"));
        Assert.Empty(index.ProcoreProjectsByCode(""));
        Assert.Empty(index.ProcoreProjectsByCode("a-7"));
    }

    [Fact]
    public void The_hash_is_that_of_what_was_read_and_of_nothing_else()
    {
        var other = Scenario.Company with { Currency = "EUR" };

        Assert.Equal(_index.Hash, new CompanyIndex(Scenario.Company with { ZohoVendors = [.. Scenario.Company.ZohoVendors] }).Hash);
        Assert.Equal(_index.Hash, new CompanyIndex(Scenario.Company, new(other)).Hash);
        Assert.NotEqual(_index.Hash, new CompanyIndex(other).Hash);
    }

    /// <summary>However a directory came about, one vendor after the other or at once: its hash, its lists and its look-ups are the same.</summary>
    [Fact]
    public void A_directory_that_was_changed_vendor_by_vendor_is_one_that_was_read_at_once()
    {
        var random = new Random(12);
        var (zoho, procore) = (Scenario.Company.ZohoVendors.ToDictionary(one => one.Id), Scenario.Company.ProcoreVendors.ToDictionary(one => one.Id));
        var changed = _index;
        for (var i = 0; i < 3_000; i++)
        {
            var (contact, vendor) = (new ZohoVendor($"{random.Next(2_000)}", $"Firm {random.Next(9)} of {i}", "", true), new ProcoreVendor(random.Next(2_000), $"Firm {random.Next(9)} of {i}", true, "", "", ""));
            (zoho[contact.Id], procore[vendor.Id]) = (contact, vendor);
            changed = changed.With(contact).With(vendor);
            if (i % 500 == 0 || i > 2_995)
            {
                CompanyIndex fresh = new(Scenario.Company with { ZohoVendors = [.. zoho.Values], ProcoreVendors = [.. procore.Values.Reverse()] });
                Assert.Equal(fresh.Hash, changed.Hash);
                Assert.Equal(zoho.Values.OrderBy(one => one.Id, StringComparer.Ordinal), changed.Directory.ZohoVendors);
                Assert.Equal(procore.Values.OrderBy(one => one.Id), Enumerable.Range(0, changed.Directory.ProcoreVendors.Count).Select(at => changed.Directory.ProcoreVendors[at]));
                Assert.Equal((vendor, contact), (changed.ProcoreVendor(vendor.Id), changed.ZohoVendor(contact.Id)));
            }
        }

        Assert.Same(changed, changed.With(changed.Directory.ZohoVendors[7]).With(changed.Directory.ProcoreVendors[7]));
    }

    [Fact]
    public void One_vendor_more_stores_a_page_and_not_the_directory()
    {
        CompanyIndex before = new(Scenario.Company with { ProcoreVendors = [.. Enumerable.Range(1, 20_000).Select(id => new ProcoreVendor(id, $"Firm {id}", true, "", "", ""))] });
        var all = before.Snapshots(null);

        var one = before.With(new ProcoreVendor(10_000, "Another Name", true, "", "", "")).Snapshots(before);
        var read = new CompanyIndex(before.Directory with { ProcoreVendors = [.. before.Directory.ProcoreVendors] }, before).Snapshots(before);

        Assert.InRange(all.Count, 30, 200);
        Assert.Equal(2, one.Count);
        Assert.True(one.Sum(text => text.Value.Length) < all.Sum(text => text.Value.Length) / 20);
        Assert.Equal([before.Hash], read.Keys);
        Assert.All(all.Concat(one), text => Assert.Equal(text.Key, ContentHash.Of(text.Value)));
    }

    [Fact]
    public void Lookups_that_are_taken_over_from_an_earlier_directory_find_what_fresh_ones_do()
    {
        var now = Scenario.Company with { ZohoVendors = [.. Scenario.Company.ZohoVendors.Skip(1), new("950", "Quite New LLC", "", true)], ProcoreVendors = [.. Scenario.Company.ProcoreVendors.Skip(1)] };
        CompanyIndex takenOver = new(now, _index), fresh = new(now);

        Assert.Null(takenOver.ZohoVendor("900"));
        Assert.NotNull(takenOver.ZohoVendor("950"));
        foreach (var vendor in Scenario.Company.ZohoVendors.Concat(now.ZohoVendors))
        {
            Assert.Equal(
                fresh.Vendors.Candidates(vendor, LinkSet.Empty, 5).Select(candidate => candidate.ProcoreId), takenOver.Vendors.Candidates(vendor, LinkSet.Empty, 5).Select(candidate => candidate.ProcoreId));
        }
    }
}
