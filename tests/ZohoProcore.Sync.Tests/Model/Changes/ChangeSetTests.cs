using System.Collections;

namespace ZohoProcore.Sync.Tests;

public sealed class ChangeSetTests
{
    [Fact]
    public void Nothing_said_is_nothing_changed() => Assert.All(
        typeof(ChangeSet).GetProperties().Where(property => property.Name is not ("EqualityContract" or "Epoch")),
        property => Assert.Empty((IEnumerable?)property.GetValue(new ChangeSet()) ?? Array.Empty<object>()));
}
