namespace ZohoProcore.Sync;

/// <summary>The hashes of policies that every order is stored with, made once while the policies are the same ones. Pure.</summary>
/// <param name="policies">The policies.</param>
internal sealed class OrderPolicyHashes(SyncPolicies policies)
{
    /// <summary>Of what orders rest on.</summary>
    public string Orders => field ??= PolicyVersions.HashOfOrders(policies);

    /// <summary>Of what their costs rest on.</summary>
    public string Cost => field ??= OrderVersion.HashOf(policies);

    /// <summary>Those of other policies, or these.</summary>
    public OrderPolicyHashes Of(SyncPolicies others) => ReferenceEquals(others, policies) ? this : new(others);
}
