namespace ZohoProcore.Sync.Tests;

/// <summary>Lookups over a project's codes.</summary>
public sealed class CodeIndexTests
{
    private readonly CodeIndex _index = new(Scenario.Codes(Scenario.Riverside));

    [Fact]
    public void A_code_is_found_by_exactly_itself_once_for_the_project_and_once_for_each_sub_job()
    {
        Assert.Equal([1, 3], _index.CostCodes("02-300").Select(code => code.Id));
        Assert.Empty(_index.CostCodes("02-3"));
        Assert.Empty(_index.CostCodes("02-300 "));
        Assert.Equal([10], _index.CostTypes("M").Select(type => type.Id));
        Assert.Empty(_index.CostTypes("m"));
    }

    [Fact]
    public void Of_WBS_codes_only_the_projects_own_count()
    {
        var codes = Scenario.Codes(Scenario.Riverside);
        CodeIndex index = new(codes with { WbsCodes = [.. codes.WbsCodes, new(109, "SJ1.02-300.M", "02-300", "M", "SJ1", true, true)] });

        Assert.Equal([101, 102], index.WbsCodes(index.CostCodes("02-300").First()).Select(code => code.Id));
        Assert.Empty(index.WbsCodes(new(9, "99-999", "Nothing", false, false)));
        Assert.Empty(index.WbsCodes(index.CostCodes("02-300").Single(code => code.InSubJob))); // its namesake's are not its own
    }

    [Fact]
    public void The_hash_tells_one_projects_codes_from_anothers()
    {
        Assert.Equal(_index.Hash, new CodeIndex(Scenario.Codes(Scenario.Riverside)).Hash);
        Assert.NotEqual(_index.Hash, new CodeIndex(Scenario.Codes(Scenario.Harbor)).Hash);
        Assert.NotEqual(_index.Hash, new CodeIndex(Scenario.Codes(Scenario.Riverside) with { CostTypes = [] }).Hash);
    }
}
