using EmbeddedHost;
using Microsoft.Extensions.Time.Testing;

namespace EndToEnd.Tests;

/// <summary>A worker that stands still is told from one that waits.</summary>
public sealed class WorkerPulseTests
{
    private readonly FakeTimeProvider _wall = new();
    private readonly WorkerPulse _pulse;

    public WorkerPulseTests() => _pulse = new(_wall);

    [Fact]
    public void Before_its_first_look_it_has_not_begun_and_does_not_stand_still()
    {
        _wall.Advance(TimeSpan.FromDays(1));
        Assert.False(_pulse.HasBegun);
        Assert.Empty(_pulse.StandingStill());
    }

    [Fact]
    public void A_look_that_does_not_come_round_is_told_and_over_with_the_next()
    {
        _pulse.Turns();
        Assert.True(_pulse.HasBegun);
        _wall.Advance(WorkerPulse.LongestLook);
        Assert.Empty(_pulse.StandingStill());
        _wall.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["The worker has not looked at its connections for 3 minutes."], _pulse.StandingStill());
        _pulse.Turns();
        Assert.Empty(_pulse.StandingStill());
    }

    [Fact]
    public void A_run_that_does_not_end_is_told_by_its_connections_id_and_a_wait_is_none()
    {
        _pulse.Works("acme");
        _pulse.Works("bolt");
        _pulse.Waits("bolt");
        _wall.Advance(WorkerPulse.LongestRun + TimeSpan.FromMinutes(1));
        _pulse.Turns();
        Assert.Equal(["acme: a run has not ended for 31 minutes."], _pulse.StandingStill());
        _pulse.Waits("acme");
        Assert.Empty(_pulse.StandingStill());
    }

    [Fact]
    public void One_that_has_ended_is_told_at_once()
    {
        _pulse.Turns();
        _pulse.Ends();
        Assert.Equal(["The worker has ended."], _pulse.StandingStill());
    }
}
