using System.Reflection;

namespace ZohoProcore.Sync.Tests;

public sealed class KeyTests
{
    [Fact]
    public void A_key_names_its_kind_and_its_record()
    {
        Assert.Equal("zoho.purchaseorder:460", RecordKey.PurchaseOrder("460").ToString());
        Assert.Equal("procore.commitment:7/99", RecordKey.Commitment(7, 99).ToString());
        Assert.Equal("directory", RecordKey.Directory.ToString());
        Assert.Equal("directory:company", RecordKey.CompanyDirectory.ToString());
        Assert.Equal((7, 99), RecordKey.Commitment(7, 99).Contract);
        Assert.Equal((7, null), (RecordKey.ProjectCodes(7).CodesOf, RecordKey.ProjectCodes(7).CommitmentsOf));
        Assert.Equal("scan.commitments:project/7", RecordKey.ProjectCommitments(7).ToString());
        Assert.Equal((7, null), (RecordKey.ProjectCommitments(7).CommitmentsOf, RecordKey.ProjectCommitments(7).CodesOf));
        Assert.Null(RecordKey.CommitmentScan.CommitmentsOf);
    }

    // A kind that is added has to be told from a host's.
    [Fact]
    public void What_the_core_has_is_no_kind_of_a_host_s()
    {
        var kinds = typeof(RecordKind).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(kind => (RecordKind)kind.GetValue(null)!).ToList();

        Assert.True(kinds.Count >= 8 && kinds.All(kind => !kind.IsHosts && WorkKind.Of(kind) is not null));
        Assert.Equal((true, false), (new RecordKey(new("acme.bill"), "7").IsOfHost, new RecordKey(new("acme.bill"), "").IsOfHost));
        Assert.Equal("zb:10:acme.bill:7", OriginIds.Record("10", new(new("acme.bill"), "7")));
    }

    [Fact]
    public void Under_whose_name_something_is_kept_is_read_back()
    {
        RecordKey[] keys = [RecordKey.PurchaseOrder("460"), RecordKey.Vendor("9"), RecordKey.AlignedProject(7), RecordKey.CompanyDirectory, new(new("acme.bill"), "7:8")];

        Assert.All(keys, key => Assert.Equal(key, RecordKey.OfOwner(key.Owner)));
    }

    [Theory]
    [InlineData("7"), InlineData("7/"), InlineData("7/9/1"), InlineData("a/9"), InlineData("-7/9"), InlineData("7/99999999999999999999")]
    public void A_commitment_that_is_named_wrongly_is_none(string id) => Assert.Null(new RecordKey(RecordKind.Commitment, id).Contract);

    [Fact]
    public void An_origin_id_says_its_order_to_its_own_organization_only()
    {
        var commitment = OriginIds.Commitment("10", "460", 7);

        Assert.Equal("zb:10:po:460:7", commitment);
        Assert.Equal("460", OriginIds.TryReadOrder(commitment, "10"));
        Assert.Equal("460", OriginIds.TryReadOrder(OriginIds.Line(commitment, "1"), "10"));
        Assert.Null(OriginIds.TryReadOrder(commitment, "11"));
        Assert.Null(OriginIds.TryReadOrder("po:460:7", "10"));
        Assert.Null(OriginIds.TryReadOrder(null, "10"));
        Assert.True(OriginIds.IsLineOf(OriginIds.Line(commitment, "1"), commitment));
        Assert.False(OriginIds.IsLineOf(OriginIds.Line("zb:10:po:460:77", "1"), commitment));
        Assert.False(OriginIds.IsLineOf(null, commitment));
    }
}
