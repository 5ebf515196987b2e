import { Component, Injector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { openSignInAgain } from './sign-in-again';
import { SIGN_IN_AGAIN } from './signed-out';

@Component({ selector: 'att-form', template: '<input type="password" />' })
class Form {}

describe('the question for the password', () => {
  it('has the focus in its field, also when its form comes late', async () => {
    let come: (form: typeof Form) => void = () => undefined;
    const form = new Promise<typeof Form>((loaded) => (come = loaded));
    TestBed.configureTestingModule({ providers: [{ provide: SIGN_IN_AGAIN, useValue: () => form }] });
    const dialog = openSignInAgain(TestBed.inject(Injector), 'step-up');
    await new Promise((later) => setTimeout(later));
    expect(document.activeElement?.closest('cdk-dialog-container')).not.toBeNull();
    come(Form);
    await form;
    TestBed.tick();
    expect(document.activeElement).toBe(document.querySelector('att-form input'));
    dialog.close();
  });
});
