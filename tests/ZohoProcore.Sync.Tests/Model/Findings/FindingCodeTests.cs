using System.Reflection;

namespace ZohoProcore.Sync.Tests;

public sealed class FindingCodeTests
{
    // Stored, counted and matched by hosts: a code is its own name and never changes.
    [Fact]
    public void A_code_is_its_name() => Assert.All(
        typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static), field => Assert.Equal(field.Name, field.GetRawConstantValue()));
}
