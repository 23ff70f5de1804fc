namespace ZohoProcore.Sync;

/// <summary>Which connections share a side: an organization of Zoho Books, or a company of Procore. No two share both.</summary>
internal static class SharedSides
{
    /// <summary>Whether another connection leads from the same organization to another company of the same environment.</summary>
    public static bool SharesBooksWith(this Connection one, Connection other) => one.Id != other.Id && IsOfSameBooks(one, other)
        && one.Environment == other.Environment && one.CompanyId != other.CompanyId;

    /// <summary>Whether another connection leads from another organization to the same company.</summary>
    public static bool SharesCompanyWith(this Connection one, Connection other) => one.Id != other.Id && !IsOfSameBooks(one, other)
        && one.Environment == other.Environment && one.CompanyId == other.CompanyId;

    /// <summary>What people call the organization that a connection leads from.</summary>
    public static string CalledOrganization(this Connection connection) =>
        $"organization {connection.OrganizationId} ('{connection.Name}')";

    private static bool IsOfSameBooks(Connection one, Connection other) =>
        (one.Region, one.DataCenter, one.OrganizationId) == (other.Region, other.DataCenter, other.OrganizationId);
}
