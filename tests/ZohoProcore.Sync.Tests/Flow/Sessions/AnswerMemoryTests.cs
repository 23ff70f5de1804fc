using Microsoft.Extensions.Time.Testing;

namespace ZohoProcore.Sync.Tests;

/// <summary>What is asked again and again is asked once a day, as far as the answer was certain.</summary>
public sealed class AnswerMemoryTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
    private int _asked;

    [Fact]
    public async Task A_certain_answer_stands_for_a_day_and_until_somebody_wants_to_know()
    {
        var memory = new AnswerMemory(_time);
        Assert.Equal("1", await AskAsync(memory, "owner"));
        _time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        Assert.Equal("1", await AskAsync(memory, "owner"));
        Assert.Equal("2", await AskAsync(memory, "another owner"));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("3", await AskAsync(memory, "owner"));
        Assert.Equal("2", await AskAsync(memory, "another owner"));
        memory.Forget();
        Assert.Equal("4", await AskAsync(memory, "owner"));
    }

    [Fact]
    public async Task What_is_not_certain_or_failed_is_asked_again_at_once()
    {
        var memory = new AnswerMemory(_time);
        Assert.Equal("1", await AskAsync(memory, "owner", isCertain: false));
        await Assert.ThrowsAsync<InvalidOperationException>(() => memory.GetAsync<string?>("owner", () => throw new InvalidOperationException("Not today.")));
        Assert.Equal("2", await AskAsync(memory, "owner"));
        Assert.Null(await memory.GetAsync<string?>("nobody", () => Task.FromResult<(string?, bool)>((null, true))));
        Assert.Null(await AskAsync(memory, "nobody"));
    }

    private Task<string?> AskAsync(AnswerMemory memory, string question, bool isCertain = true) =>
        memory.GetAsync(question, () => Task.FromResult<(string?, bool)>(($"{++_asked}", isCertain)));
}
