using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace Zoho.Procore.Sdk.Testing;

public sealed class RootMembersTests
{
    private static readonly string[] Names = ["data", "d\\u0061ta", "errors", "zz", "message"];

    private static readonly string[] Values =
    [
        "1", "\"1\"", "null", "[]", "{}", "[1, {\"data\":2,\"data\":3}]", "[1,{\"data\":2,\"data\":3}]", "\"a\\\"}],{\"", "\"\\\\\"", "{\"a\":\"}\",\"b\":[\",\"]}", "{\"b\":[\",\"],\"a\":\"}\"}",
    ];

    /// <summary>Generated objects in pieces of any length, against a reader that has them whole.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Members_that_are_there_twice_are_found_however_the_answer_comes(int seed)
    {
        var random = new Random(seed);
        int found = 0;
        for (int round = 0; round < 3000; round++)
        {
            string space = random.Next(3) == 0 ? " \n" : "";
            string body = space + "{" + space + string.Join("," + space, Enumerable.Range(0, random.Next(0, 5))
                .Select(_ => "\"" + Names[random.Next(Names.Length)] + "\"" + space + ":" + Values[random.Next(Values.Length)] + space)) + "}" + space;
            string? twice = null;
            using (var document = JsonDocument.Parse(body))
            {
                var before = new List<JsonProperty>();
                foreach (JsonProperty member in document.RootElement.EnumerateObject().Where(member => member.Name is "data" or "errors"))
                {
                    if (twice is null && before.Find(other => other.Name == member.Name) is { Value.ValueKind: not JsonValueKind.Undefined } first && !JsonElement.DeepEquals(first.Value, member.Value))
                        twice = member.Name;
                    before.Add(member);
                }
            }

            found += twice is null ? 0 : 1;
            Assert.True(twice == In(body, random), body);
        }

        Assert.InRange(found, 300, 2700);
    }

    [Theory]
    [InlineData("[{\"data\":1,\"data\":2}]", null)]
    [InlineData("7", null)]
    [InlineData("{\"data\":1,\"data\":", null)]
    [InlineData("{\"data\":1,\"data\":2", null)]
    [InlineData("{\"data\":1,\"data\":2,", "data")]
    [InlineData("{\"data\":1}{\"data\":2}", null)]
    [InlineData("{\"\\ud83d\":1,\"\\ud83d\":2,x}", null)]
    public void What_is_no_object_or_not_whole_is_for_others_to_say(string body, string? twice) => Assert.Equal(twice, In(body, new Random(1)));

    [Fact]
    public void Of_long_values_nobody_says_that_they_are_the_same()
    {
        string longer = "\"data\":[\"" + new string('x', 5000) + "\"]";
        Assert.Equal("data", In("{" + longer + "," + longer + "}", new Random(1)));
        Assert.Null(In("{" + longer + "}", new Random(1)));
        Assert.Equal("errors", In("{" + longer + ",\"errors\":1,\"errors\":2}", new Random(1)));
    }

    private static string? In(string body, Random random)
    {
        var members = new RootMembers(Options.GetTypeInfo(typeof(Around)));
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        for (int at = 0; at < bytes.Length;)
        {
            int length = Math.Min(bytes.Length - at, random.Next(1, 12));
            members.Take(bytes.AsSpan(at, length));
            at += length;
        }

        return members.Twice;
    }

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private sealed class Around
    {
        public int Data { get; set; }

        public int Errors { get; set; }

        public int Message { get; set; }
    }
}
