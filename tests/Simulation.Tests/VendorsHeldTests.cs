using ZohoProcore.Sync;

namespace Simulation.Tests;

/// <summary>Which company a person said that a vendor is, as the checker reads it.</summary>
public sealed class VendorsHeldTests
{
    private const string Order = "zoho.purchaseorder:12";

    /// <summary>What is decided in any place about a vendor, or one that was merged into it, is about it; what is decided about another one is not.</summary>
    [Theory]
    [InlineData("VendorUnknown (26).", Order, true)]
    [InlineData("DirectoryIncomplete (vendors).", Order, true)]
    [InlineData("VendorInactive (26).", "zoho.purchaseorder:13", true)]
    [InlineData("VendorRenamed (26). As it is called now.", "directory:company", true)]
    [InlineData("Vendor 26.", "", true)]
    [InlineData("Vendor 25. Until now it was linked to 5 (decided by bob).", "", true)]
    [InlineData("VendorUnknown (25).", "zoho.purchaseorder:13", true)]
    [InlineData("Vendor 27.", "", false)]
    [InlineData("Vendor 261.", "", false)]
    [InlineData("VendorUnknown (27).", "zoho.purchaseorder:13", false)]
    [InlineData("Project 26.", "", false)]
    public void A_company_that_a_person_named_for_the_vendor_is_its_own(string reason, string record, bool expected) =>
        Assert.Equal(expected, IsDecided(new() { Contacts = { ["25"] = "26" } }, Decided("Link 7", reason, record), 7));

    /// <summary>A commitment of theirs is where the company went, and may have been written while that stood inactive beside the other one.</summary>
    [Theory]
    [InlineData(7, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void A_company_that_a_person_named_is_the_one_that_it_was_merged_into(long company, bool expected)
    {
        var merged = new MergedVendors { Companies = { [7] = 8, [8] = 9, [10] = 11 } };
        Assert.Equal(expected, IsDecided(merged, Decided("Link 7", "Vendor 26.", string.Empty), company));
        Assert.False(IsDecided(merged, Decided("Link 7", "Vendor 27.", string.Empty), company));
    }

    [Theory]
    [InlineData("Reject 7")]
    [InlineData("Unlink 7")]
    [InlineData("Approved")]
    public void What_a_person_said_otherwise_names_none(string result) =>
        Assert.False(IsDecided(new(), Decided(result, "Vendor 26.", Order), 7));

    private static bool IsDecided(MergedVendors merged, AuditEntry entry, long company) => VendorsHeld.IsDecided([entry], merged, "26", [Order], company);

    private static AuditEntry Decided(string result, string reason, string record) => new()
    {
        Kind = AuditKind.Decided,
        Actor = "ada",
        Record = record,
        Result = result,
        Reason = reason,
        Sequence = 1,
        At = default,
        PreviousHash = string.Empty,
        Hash = string.Empty,
    };
}
