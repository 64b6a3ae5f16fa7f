-- As before; whoever was or is a child here brings the children of its own homes, itself among them: who grew up here and
-- works here later is never of the staff for a brother or sister.
create or replace function app.enter(p_slug text, p_session bytea, p_link bytea, p_now timestamptz) returns jsonb
language plpgsql security definer set search_path = app, pg_temp as $$
declare s app.schools; who uuid; who_session uuid; at_tablet uuid; link jsonb; person_id uuid; person jsonb; day date;
begin
  select * into s from app.schools where slug = p_slug;
  if s.id is null then return null; end if;
  perform set_config('app.school_id', s.id::text, true);
  if p_session is not null then
    select identity_id, id, tablet_id into who, who_session, at_tablet from app.sessions
    where token_hash = p_session and revoked_at is null and expires_at > p_now;
    if at_tablet is not null then
      if app.sits_at(at_tablet, who, p_now) then
        update app.sessions set expires_at = least(p_now + make_interval(mins => idle_minutes), ends_at)
        where id = who_session
          and expires_at < least(p_now + make_interval(mins => idle_minutes - 1), ends_at);
      else
        who := null; who_session := null; at_tablet := null;
      end if;
    end if;
    perform set_config('app.identity_id', coalesce(who::text, ''), true);
    select id into person_id from app.persons where school_id = s.id and identity_id = who;
  end if;
  if p_link is not null then
    select to_jsonb(l) - 'token_hash', l.person_id into link, person_id
    from app.links l where l.school_id = s.id and l.token_hash = p_link;
  end if;
  day := (p_now at time zone s.zone)::date;
  select jsonb_build_object('id', p.id, 'given_name', p.given_name, 'family_name', p.family_name,
      'use_name', p.use_name, 'written_language', p.written_language, 'zone', p.zone,
      'roles', coalesce((select jsonb_agg(m.role) from app.memberships m where m.school_id = s.id
        and m.person_id = p.id and (at_tablet is null or m.role = 'student')
        and daterange(m.from_on, m.until_on) @> day), '[]'),
      'homes', coalesce((select jsonb_agg(jsonb_build_object('party', h.id, 'child', h.child_id,
          'today', daterange(g.from_on, g.until_on) @> day,
          'enrolled', exists (select from app.memberships m where m.school_id = s.id and m.person_id = h.child_id
            and m.role = 'student' and daterange(m.from_on, m.until_on) @> day)))
        from app.party_guardians g join app.parties h on h.school_id = g.school_id and h.id = g.party_id
        where g.school_id = s.id and g.guardian_id = p.id), '[]'),
      'siblings', coalesce((select jsonb_agg(distinct h.child_id) from app.parties grown
        join app.party_guardians raised on raised.school_id = grown.school_id and raised.party_id = grown.id
        join app.party_guardians g on g.school_id = grown.school_id and g.guardian_id = raised.guardian_id
        join app.parties h on h.school_id = grown.school_id and h.id = g.party_id
        where grown.school_id = s.id and grown.child_id = p.id), '[]'),
      'withheld', coalesce((select jsonb_agg(jsonb_build_object('child', r.child_id, 'scope', r.scope))
        from app.restrictions r where r.school_id = s.id and r.guardian_id = p.id
        and r.lifted_at is null and daterange(r.from_on, r.until_on) @> day), '[]'))
    into person from app.persons p where p.school_id = s.id and p.id = person_id;
  return jsonb_build_object('school', to_jsonb(s) - 'created_at', 'identity', who, 'session', who_session,
    'tablet', at_tablet, 'person', person, 'link', link);
end $$;
