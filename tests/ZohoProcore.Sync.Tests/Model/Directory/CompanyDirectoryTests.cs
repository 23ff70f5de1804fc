namespace ZohoProcore.Sync.Tests;

public sealed class CompanyDirectoryTests
{
    [Fact]
    public void Whatever_changes_in_a_directory_changes_its_name()
    {
        var company = Scenario.Company;
        CompanyDirectory[] changed =
        [
            company with { Currency = "EUR" },
            company with { ZohoVendors = [company.ZohoVendors[0] with { EmailDomain = "acme.example" }, .. company.ZohoVendors.Skip(1)] },
            company with { ProcoreVendors = [.. company.ProcoreVendors.Take(2)] },
            company with { ProcoreProjects = [company.ProcoreProjects[0] with { IsActive = false }, company.ProcoreProjects[1]] },
            company with { ZohoProjects = [] },
        ];

        Assert.Equal(changed.Length + 1, changed.Append(company).Select(one => ContentHash.Of(one, DirectoryJson.Default.CompanyDirectory)).Distinct().Count());
    }
}
