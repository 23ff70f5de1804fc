using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests;

public sealed class CommitmentImageTests
{
    [Fact]
    public void Images_differ_by_field_and_a_field_that_one_lacks_is_empty_there()
    {
        var other = new CommitmentImage { Fields = new() { ["vendor"] = "7", ["status"] = "Approved", ["line/a/amount"] = "12.5", ["title"] = "t", ["notes"] = "" } };

        Assert.Equal(["line/B/amount", "status", "title"], Image().DifferencesTo(other));
        Assert.Equal(["line/B/amount", "status", "title"], other.DifferencesTo(Image()));
        Assert.NotEqual(Image(), other);
        Assert.Equal(Image(), Image());
        Assert.Equal(string.Empty, Image()["title"]);
    }

    [Fact]
    public void The_fields_of_a_planned_commitment_have_one_spelling()
    {
        var plan = Scenario.Plan(Scenario.Order(Scenario.Line("1", 12.50m)));
        var fields = CommitmentFields.Of(Assert.Single(plan.Commitments)).Fields;
        var line = fields.Keys.Single(name => CommitmentFields.IsLine(name) && name.EndsWith("/amount", StringComparison.Ordinal));

        Assert.Equal("12.5", fields[line]);
        Assert.Equal("2026-11-02", fields["contract_date"]);
        Assert.EndsWith(":line:1", CommitmentFields.LineOf(line), StringComparison.Ordinal);
        Assert.True(CommitmentFields.IsLockable(line) && CommitmentFields.IsLockable("vendor") && !CommitmentFields.IsLockable("title"));
        Assert.DoesNotContain("description", fields.Keys);
    }
}
