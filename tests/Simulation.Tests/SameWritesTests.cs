using System.Text;

namespace Simulation.Tests;

/// <summary>What is sent in the same way for ever is found, however well each time goes.</summary>
public sealed class SameWritesTests
{
    private static readonly Uri Address = new("https://api.procore.com/rest/v1.0/vendors/sync");

    [Fact]
    public void Nine_times_within_an_hour_are_too_many() => Assert.ThrowsAny<Exception>(Taken(9, minutes: 7, _ => """{"updates":[{"name":"A"}]}""").Hold);

    [Theory]
    [InlineData(8, 1, false)]
    [InlineData(50, 8, false)]
    [InlineData(50, 1, true)]
    public void What_is_seldom_or_another_one_each_time_may_be_sent(int times, int minutes, bool isAnother) =>
        Taken(times, minutes, time => isAnother ? $$"""{"updates":[{"name":"{{time}}"}]}""" : """{"updates":[{"name":"A"}]}""").Hold();

    /// <summary>What goes with others is the same all the same.</summary>
    [Fact]
    public void Each_record_of_a_body_is_something_of_its_own() =>
        Assert.ThrowsAny<Exception>(Taken(9, 1, time => $$"""{"updates":[{"name":"A"},{"name":"{{time}}"}]}""").Hold);

    /// <summary>An answer of 200 refuses single records of a body; half an answer refuses none.</summary>
    [Theory]
    [InlineData("""{"entities":[],"errors":[{"origin_id":"a","errors":{"number":["has already been taken"]}}]}""", false)]
    [InlineData("""{"entities":[{"origin_id":"a"}],"errors":[{"origin_id":"b","errors":{}}]}""", true)]
    [InlineData("""{"entities":[],"errors":[{"origin_id":"a",""", true)]
    public void What_was_refused_was_not_taken(string answer, bool isTaken)
    {
        var writes = Taken(9, 1, _ => """{"updates":[{"origin_id":"a","name":"A"}]}""", answer);
        Assert.Equal(isTaken, Record.Exception(writes.Hold) is not null);
    }

    private static SameWrites Taken(int times, int minutes, Func<int, string> body, string answer = "{}")
    {
        var writes = new SameWrites();
        for (var time = 0; time < times; time++)
        {
            writes.Note(HttpMethod.Patch, Address, Encoding.UTF8.GetBytes(body(time)), Encoding.UTF8.GetBytes(answer), TimeSpan.FromMinutes(minutes * time));
        }

        return writes;
    }
}
