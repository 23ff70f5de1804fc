using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>What is wrong with a connection before anybody asks for its credentials.</summary>
internal static class ConnectionCheck
{
    /// <summary>Everything that is wrong, each a sentence that names the property and the fix; empty when all is well.</summary>
    public static IReadOnlyList<string> Problems(Connection connection)
    {
        var problems = new List<string>();
        if (connection.Id is not { Length: >= 1 and <= 64 } id || !id.All(IsOfAnId))
        {
            problems.Add("Id must be 1 to 64 letters, digits, '-' or '_'.");
        }

        if (connection.OrganizationId is not { Length: >= 1 and <= 20 } organization || !organization.All(IsDigit))
        {
            problems.Add("OrganizationId must be 1 to 20 digits: Zoho Books shows it under Settings, Organization Profile.");
        }

        if (connection.CompanyId <= 0)
        {
            problems.Add("CompanyId must be the id of the company in Procore, a number above zero.");
        }

        if (connection.Region is null == connection.DataCenter is null)
        {
            problems.Add("It must have either Region or DataCenter: the data centre that holds the organization.");
        }

        if (connection.Region is { } region && !IsNamed(region))
        {
            problems.Add($"Region must be one value of {nameof(ZohoRegion)}, by its name.");
        }

        if (!IsNamed(connection.Environment))
        {
            problems.Add($"Environment must be one value of {nameof(ProcoreEnvironment)}, by its name.");
        }

        problems.AddRange(connection.DataCenter?.Validate() ?? []);
        problems.AddRange(PolicyDocument.Check(connection.Policies).Select(problem => $"Policies: {problem}"));
        return problems;
    }

    /// <summary>Refuses a connection that joins other books than the ones of which anything is kept under its id.</summary>
    public static void CheckBooks(Connection? known, Connection connection, bool isAnythingKept)
    {
        if (isAnythingKept && known is not null && Joins(known) != Joins(connection))
        {
            throw new ConnectionInvalidException(connection.Id, [IsAnother(known, connection)]);
        }
    }

    // Whoever joins others has other orders, links and approvals.
    private static string Joins(Connection connection) =>
        $"organization {connection.OrganizationId} of Zoho Books and company {Text.Amount(connection.CompanyId)} of Procore "
        + $"({connection.Environment})";

    private static string IsAnother(Connection known, Connection connection) =>
        $"Under this id the orders, links and approvals of {Joins(known)} are kept. Now it is to join {Joins(connection)}, to which none "
        + "of them belongs. Put the former numbers back, or add this one under an id of its own.";

    private static bool IsOfAnId(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-' or '_' || IsDigit(letter);

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';

    // A value that no name stands for is written in digits.
    private static bool IsNamed(Enum value) => char.IsLetter(value.ToString()[0]);
}
