using System.Reflection;
using System.Xml.Linq;

namespace ZohoProcore.Sync.Tests;

public sealed class FindingCodeTests
{
    // Stored, counted and matched by hosts: a code is its own name and never changes.
    [Fact]
    public void A_code_is_its_name() => Assert.All(
        typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static), field => Assert.Equal(field.Name, field.GetRawConstantValue()));

    // What a person reads for a code is what its documentation says of it.
    [Fact]
    public void A_code_is_said_as_it_is_documented()
    {
        var documented = XDocument.Load(Path.ChangeExtension(typeof(FindingCodes).Assembly.Location, ".xml")).Descendants("member").Where(member => member.Element("summary") is not null)
            .ToDictionary(member => (string)member.Attribute("name")!, member => string.Join(' ', member.Element("summary")!.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.All(
            typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static),
            field => Assert.Equal(documented[$"F:{typeof(FindingCodes).FullName}.{field.Name}"], FindingWords.Sentence(field.Name)));
        Assert.Equal(string.Empty, FindingWords.Sentence("CodeOfAHost"));
    }
}
