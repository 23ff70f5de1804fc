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

    /// <summary>Of a sub job count the codes of that sub job alone: neither the project's namesake nor another sub job's.</summary>
    [Fact]
    public void In_a_sub_job_its_own_codes_alone_count_and_those_of_nobody_known_may_be_among_them()
    {
        ProcoreSubJob a = new(55, "SJ1", "Annex", true), b = new(56, "SJ2", "Building", true);
        var codes = Scenario.Codes(Scenario.Riverside);
        CodeIndex whole = new(codes with
        {
            SubJobs = [a, b],
            CostCodes =
            [
                .. codes.CostCodes.Where(code => !code.InSubJob), new(31, "02-300", "Earthwork", true, false) { SubJobId = a.Id },
                new(32, "02-300", "Earthwork", true, false) { SubJobId = b.Id }, new(33, "02-400", "Paving", true, false),
            ],
            WbsCodes = [.. codes.WbsCodes, new(109, "SJ1.02-300.M", "02-300", "M", "SJ1", true, true), new(110, "SJ2.02-300.M", "02-300", "M", "SJ2", true, true)],
        });
        var index = whole.In(a);
        var own = Assert.Single(index.CostCodes("02-300"));
        Assert.Equal((31, 109, whole.Hash), (own.Id, Assert.Single(index.WbsCodes(own)).Id, index.Hash));
        Assert.Equal([true, false, false], new[] { own, whole.Codes.CostCodes[0], new(32, "02-300", "Earthwork", true, false) { SubJobId = b.Id } }.Select(index.IsOwn));
        Assert.Equal(["02-400"], Assert.Single(index.Codes.Unreadable!).Names);
        Assert.Empty(index.CostCodes("02-400"));
        Assert.Null(whole.Codes.Unreadable);
    }

    [Fact]
    public void The_hash_tells_one_projects_codes_from_anothers()
    {
        Assert.Equal(_index.Hash, new CodeIndex(Scenario.Codes(Scenario.Riverside)).Hash);
        Assert.NotEqual(_index.Hash, new CodeIndex(Scenario.Codes(Scenario.Harbor)).Hash);
        Assert.NotEqual(_index.Hash, new CodeIndex(Scenario.Codes(Scenario.Riverside) with { CostTypes = [] }).Hash);
    }
}
