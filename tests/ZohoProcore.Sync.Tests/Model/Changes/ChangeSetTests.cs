using System.Collections;

namespace ZohoProcore.Sync.Tests;

public sealed class ChangeSetTests
{
    [Fact]
    public void Nothing_said_is_nothing_changed() => Assert.All(
        typeof(ChangeSet).GetProperties().Where(property => property.Name is not ("EqualityContract" or "Epoch")),
        property => Assert.True(property.GetValue(new ChangeSet()) switch { null or false => true, IEnumerable some => !some.Cast<object>().Any(), _ => false }, property.Name));
}
